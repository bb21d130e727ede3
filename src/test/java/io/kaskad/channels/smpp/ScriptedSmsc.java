package io.kaskad.channels.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** An SMSC that answers what a test tells it to. What a test says of the next answers counts first, then what it says of all. */
public final class ScriptedSmsc implements AutoCloseable, ServerMessageReceiverListener {

    static final int OK = 0;
    /** Takes it and does not answer. */
    static final int TAKE_AND_HANG = -1;
    /** Takes it, and breaks the connection within the answer. */
    static final int TAKE_AND_CUT = -2;
    /** Neither takes nor answers it. */
    static final int HANG = -3;

    static final String PASSWORD = "secret-7";

    final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    final List<String> given = new CopyOnWriteArrayList<>();
    final AtomicInteger binds = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    volatile int answer;
    volatile int bindAnswer;
    volatile long answerMillis;
    private final AtomicInteger ids = new AtomicInteger(0x5a3c0);
    volatile Supplier<String> nextId = () -> Integer.toHexString(ids.incrementAndGet());
    private final AtomicInteger goodbyes = new AtomicInteger();
    private volatile boolean silent;
    private final AtomicInteger atOnce = new AtomicInteger();
    private final Queue<Integer> next = new ArrayDeque<>();
    private final Map<Session, Socket> sockets = new ConcurrentHashMap<>();
    private final ServerSocket server;

    public ScriptedSmsc() {
        this(plain());
    }

    ScriptedSmsc(ServerSocket server) {
        this.server = server;
        daemon(this::accept);
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "smpp://kaskad:" + PASSWORD + "@localhost:" + server.getLocalPort();
    }

    /** To the next submits, one each. */
    ScriptedSmsc answers(Integer... statuses) {
        synchronized (next) {
            next.addAll(List.of(statuses));
        }
        return this;
    }

    /** Says nothing any more, not even that it is there. */
    void stopReading() {
        silent = true;
    }

    /** Sends these octets as they are. */
    void sends(int... octets) {
        var bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        sockets.values().forEach(socket -> {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What it took, for texts of Latin letters. */
    public List<String> texts() {
        return taken.stream()
                .map(submit -> new String(submit.getShortMessage(), ISO_8859_1))
                .toList();
    }

    /** Says that what it took at this place has arrived. */
    public void delivered(int place) {
        receipt("id:%s sub:001 dlvrd:001 submit date:2607231200 done date:2607231201 stat:DELIVRD err:000 text:%s"
                .formatted(given.get(place), "?".repeat(20)));
    }

    /** Whether somebody has said goodbye. */
    boolean unbound() {
        return goodbyes.get() > 0;
    }

    /** Breaks all connections. */
    void hangUp() {
        sockets.values().forEach(ScriptedSmsc::close);
        sockets.clear();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                daemon(() -> talk(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket socket) {
        try {
            var session = new SMPPServerSession(connection(socket), this::changed, this, null, 50, 100);
            session.setTransactionTimer(5_000);
            sockets.put(session, socket);
            var bind = session.waitForBind(5_000);
            binds.incrementAndGet();
            if (bindAnswer == HANG) {
                return;
            }
            if (bindAnswer != OK) {
                bind.reject(bindAnswer);
            } else if (bind.getPassword().equals(PASSWORD)) {
                bind.accept("scripted", InterfaceVersion.IF_34);
            } else {
                bind.reject(0x0E);
            }
        } catch (IOException | PDUStringException | TimeoutException e) {
            close(socket);
        }
    }

    private SocketConnection connection(Socket socket) throws IOException {
        return new SocketConnection(socket) {
            private final OutputStream out = new FilterOutputStream(socket.getOutputStream()) {
                @Override
                public void write(byte[] octets) throws IOException {
                    if (!silent) {
                        out.write(octets);
                    }
                }
            };

            @Override
            public OutputStream getOutputStream() {
                return out;
            }
        };
    }

    private void changed(SessionState now, SessionState before, Session session) {
        if (now == SessionState.UNBOUND) {
            goodbyes.incrementAndGet();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            return answered(submit, session);
        } catch (InterruptedException | IOException | PDUStringException e) {
            throw new ProcessRequestException("gone", 0x08);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private SubmitSmResult answered(SubmitSm submit, SMPPServerSession session)
            throws ProcessRequestException, InterruptedException, IOException, PDUStringException {
        Thread.currentThread().join(Math.max(1, answerMillis));
        var status = status();
        if (status > 0) {
            throw new ProcessRequestException("scripted", status);
        }
        if (status != HANG) {
            taken.add(submit);
        }
        if (status == TAKE_AND_CUT) {
            var socket = sockets.get(session);
            socket.getOutputStream().write(new byte[] {0, 0, 0, 25, (byte) 0x80, 0, 0});
            close(socket);
        }
        if (status != OK) {
            Thread.currentThread().join();
        }
        var id = nextId.get();
        given.add(id);
        return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
    }

    private int status() {
        synchronized (next) {
            return next.isEmpty() ? answer : next.remove();
        }
    }

    /** Brings a receipt as text; gives the ESME's answer. */
    int receipt(String text, OptionalParameter... parameters) {
        return deliver("79161234567", 0x04, 0, text.getBytes(ISO_8859_1), parameters);
    }

    /** Brings what a customer wrote; gives the ESME's answer. */
    int says(String from, int dataCoding, byte[] octets) {
        return deliver(from, 0, dataCoding, octets);
    }

    int deliver(String from, int esmClass, int dataCoding, byte[] octets, OptionalParameter... parameters) {
        var session = (SMPPServerSession) sockets.keySet().stream()
                .filter(one -> one.getSessionState().isBound())
                .findAny()
                .orElseThrow();
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    from,
                    TypeOfNumber.NETWORK_SPECIFIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "1234",
                    new ESMClass(esmClass),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) dataCoding),
                    octets,
                    parameters);
            return OK;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "scripted-smsc");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti request, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm request, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm request, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelSm(CancelSm request, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm request, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm request, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm request, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public @Nullable DataSmResult onAcceptDataSm(DataSm request, Session source) throws ProcessRequestException {
        throw unsupported();
    }

    private static ProcessRequestException unsupported() {
        return new ProcessRequestException("unsupported", 0x03);
    }
}
