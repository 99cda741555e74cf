package vn.dondoc.followup;

import java.util.List;

/** What somebody follows up: lead agencies, and plans as fields of work, each by code. */
public record FollowList(String account, List<String> agencies, List<String> plans) {}
