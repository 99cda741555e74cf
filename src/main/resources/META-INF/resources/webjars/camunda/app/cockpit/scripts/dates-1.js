/* Cockpit writes 2026-07-17T09:30:00 in every language. This lets it write points in time as the office does. */
if (!/^en\b/i.test(navigator.language)) {
  window.angular
    .module('cam.cockpit')
    .config(['camDateFormatProvider', formats => formats.setDateFormat('DD/MM/YYYY HH:mm:ss', 'normal')]);
}
