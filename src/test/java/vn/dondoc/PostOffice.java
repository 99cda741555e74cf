package vn.dondoc;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real SMTP server (GreenMail) behind a counter that can be closed, that refuses what it is told to, and that can drop
 * the line just after the server has taken a mail over: GreenMail itself always says yes.
 */
public final class PostOffice implements AutoCloseable {

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger toDrop = new AtomicInteger();
    private volatile Runnable afterTaking = () -> {};
    private ServerSocket counter;
    private int port;

    public PostOffice() {
        greenMail.start();
        open();
        port = counter.getLocalPort();
    }

    public int port() {
        return port;
    }

    public void open() {
        try {
            counter = new ServerSocket();
            counter.setReuseAddress(true);
            counter.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            ServerSocket mine = counter;
            background(() -> serve(mine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody answers any more. */
    public void shut() {
        try {
            counter.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a command that begins like this, as {@code RCPT TO:<somebody@example.test>}, with this line. */
    public void refuse(String command, String reply) {
        refusals.put(command, reply);
    }

    public void acceptEverything() {
        refusals.clear();
    }

    /** The next mails are taken over, but the sender does not hear of it. */
    public void dropTheLineAfterTaking(int mails) {
        toDrop.set(mails);
    }

    /** Runs when a mail has been taken over, before the sender hears of it. */
    public void afterTaking(Runnable work) {
        afterTaking = work;
    }

    public int connections() {
        return connections.get();
    }

    public List<MimeMessage> received() {
        return List.of(greenMail.getReceivedMessages());
    }

    public List<MimeMessage> receivedBy(String address) {
        return List.of(greenMail.getReceivedMessagesForDomain(address));
    }

    @Override
    public void close() {
        shut();
        greenMail.stop();
    }

    private void serve(ServerSocket socket) {
        while (true) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                background(() -> relay(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                var server = new Socket(
                        InetAddress.getLoopbackAddress(), greenMail.getSmtp().getPort())) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var fromClient = reader(client);
            var fromServer = reader(server);
            send(client.getOutputStream(), reply(fromServer));
            for (String line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
                String refusal = refusalOf(line);
                String answer = refusal != null ? refusal + "\r\n" : ask(server, fromServer, line);
                send(client.getOutputStream(), answer);
                if (answer.startsWith("354")) {
                    String taken = pass(fromClient, server, fromServer);
                    afterTaking.run();
                    if (toDrop.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                        return;
                    }
                    send(client.getOutputStream(), taken);
                }
            }
        } catch (IOException gone) {
            // as lines go
        }
    }

    private String refusalOf(String line) {
        return refusals.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Passes the text of a mail on. @return what the server says to it */
    private static String pass(BufferedReader from, Socket server, BufferedReader fromServer) throws IOException {
        StringBuilder text = new StringBuilder();
        String line;
        do {
            line = from.readLine();
            text.append(line).append("\r\n");
        } while (!".".equals(line));
        send(server.getOutputStream(), text.toString());
        return reply(fromServer);
    }

    private static String ask(Socket server, BufferedReader fromServer, String line) throws IOException {
        send(server.getOutputStream(), line + "\r\n");
        return reply(fromServer);
    }

    private static String reply(BufferedReader from) throws IOException {
        StringBuilder reply = new StringBuilder();
        String line;
        do {
            line = from.readLine();
            reply.append(line).append("\r\n");
        } while (line != null && line.length() > 3 && line.charAt(3) == '-');
        return reply.toString();
    }

    private static void send(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "post-office");
        thread.setDaemon(true);
        thread.start();
    }
}
