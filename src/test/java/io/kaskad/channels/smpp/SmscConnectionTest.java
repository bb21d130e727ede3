package io.kaskad.channels.smpp;

import static io.kaskad.channels.smpp.SmppFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SmscConnectionTest {

    /** More than all buffers on the way take. */
    private static final int A_LOT = 50_000_000;

    private static ServerSocket deaf() throws IOException {
        var server = new ServerSocket();
        server.setReceiveBufferSize(1024);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return server;
    }

    private static SmscConnection connected(ServerSocket server) throws IOException {
        return SmscConnection.to(
                new SmscAddress("localhost", server.getLocalPort(), false, "u", "p"), Duration.ofSeconds(1));
    }

    @Test
    void aWriteThatIsStuckShowsAndEndsWithTheConnection() throws IOException, InterruptedException {
        try (var server = deaf()) {
            var connection = connected(server);
            assertThat(connection.stuckFor(Duration.ZERO)).isFalse();
            var writing = new FutureTask<Void>(() -> {
                connection.getOutputStream().write(new byte[A_LOT]);
                return null;
            });
            new Thread(writing, "writing").start();
            eventually(() -> connection.stuckFor(Duration.ofMillis(200)));
            assertThat(writing.isDone()).isFalse();

            connection.close();
            assertThatThrownBy(writing::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SmscConnection.Broken.class);
            assertThat(connection.stuckFor(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void nothingIsWrittenToAConnectionThatIsClosed() throws IOException {
        try (var server = deaf()) {
            var connection = connected(server);
            connection.close();
            assertThatThrownBy(() -> connection.getOutputStream().write(new byte[1]))
                    .isInstanceOf(SocketException.class)
                    .isNotInstanceOf(SmscConnection.Broken.class);
        }
    }
}
