package io.kaskad.channels.smpp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** A connection that tells what was certainly not written, and for how long a write has been stuck. */
final class SmscConnection extends SocketConnection {

    private final Socket wire;
    private final OutputStream out;
    /** By {@link System#nanoTime}; 0 while nothing is written. */
    private volatile long writingSince;

    /** @param socket the wire itself, or TLS over it */
    private SmscConnection(Socket wire, Socket socket) throws IOException {
        super(socket);
        this.wire = wire;
        this.out = new Out(socket.getOutputStream());
    }

    static SmscConnection to(SmscAddress smsc, Duration timeout) throws IOException {
        var wire = new Socket();
        try {
            wire.setTcpNoDelay(true);
            wire.setKeepAlive(true);
            wire.connect(new InetSocketAddress(smsc.host(), smsc.port()), (int) timeout.toMillis());
            wire.setSoTimeout((int) timeout.toMillis());
            return new SmscConnection(wire, smsc.tls() ? encrypted(wire, smsc) : wire);
        } catch (IOException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    private static Socket encrypted(Socket wire, SmscAddress smsc) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var tls = (SSLSocket) factory.createSocket(wire, smsc.host(), smsc.port(), true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    /** Whether one write has lasted longer than this. */
    boolean stuckFor(Duration time) {
        var since = writingSince;
        return since != 0 && System.nanoTime() - since > time.toNanos();
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    /** Without a farewell, which a stuck write would hold up. */
    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    /** A write that broke: nobody knows what of it has arrived. */
    static final class Broken extends IOException {

        Broken(IOException cause) {
            super(cause);
        }
    }

    private final class Out extends FilterOutputStream {

        Out(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            if (wire.isClosed()) {
                throw new SocketException("The connection is closed");
            }
            writingSince = Math.max(1, System.nanoTime());
            try {
                out.write(octets, from, length);
                out.flush();
            } catch (IOException e) {
                throw new Broken(e);
            } finally {
                writingSince = 0;
            }
        }

        /** Every write is out when it comes back. */
        @Override
        public void flush() {}
    }
}
