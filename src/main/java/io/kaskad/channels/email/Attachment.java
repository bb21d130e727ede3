package io.kaskad.channels.email;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;

/** A file that goes along with a letter. */
record Attachment(String name, String type, byte[] content) {

    MimeBodyPart part() throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setFileName(name);
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Leaves name and content out. */
    @Override
    public String toString() {
        return "Attachment[" + type + ", " + content.length + " bytes]";
    }
}
