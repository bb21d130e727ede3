package io.kaskad.channels.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.bean.Command;

/**
 * Reads PDUs, and gives a connection up on which a PDU stands still halfway or is longer than any: whatever came next would be
 * read from the wrong place.
 */
final class StrictReader extends DefaultPDUReader {

    private static final int HEADER = 16;
    private static final int LONGEST = 128 * 1024;

    @Override
    public Command readPDUHeader(DataInputStream in) throws IOException {
        // a silence before this is for enquire_link
        var length = in.readInt();
        if (length < HEADER || length > LONGEST) {
            throw new IOException("A PDU cannot have " + length + " octets");
        }
        try {
            var header = new Command();
            header.setCommandLength(length);
            header.setCommandId(in.readInt());
            header.setCommandStatus(in.readInt());
            header.setSequenceNumber(in.readInt());
            return header;
        } catch (SocketTimeoutException e) {
            throw halfway(e);
        }
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command header) throws IOException {
        try {
            return super.readPDU(in, header);
        } catch (SocketTimeoutException e) {
            throw halfway(e);
        }
    }

    private static IOException halfway(SocketTimeoutException e) {
        return new IOException("The connection stood still within a PDU", e);
    }
}
