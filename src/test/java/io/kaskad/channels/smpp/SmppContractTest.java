package io.kaskad.channels.smpp;

import static io.kaskad.channels.smpp.SmppFixture.eventually;

import io.kaskad.channels.Channel;
import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Peer;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Told;
import io.kaskad.testing.Outbound;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Network_error_code;
import org.jsmpp.bean.OptionalParameter.Network_error_code.Network_error_code_type;

class SmppContractTest implements ChannelContract {

    private final Smsc smsc = new Smsc();

    @Override
    public Peer peer() {
        return smsc;
    }

    private static final class Smsc implements Peer {

        private final Told told = new Told();
        private final ScriptedSmsc smsc = new ScriptedSmsc();
        private final SmppProvider provider = SmppFixture.provider(smsc, told.inbox(), told.ear(), Clock.systemUTC());

        @Override
        public Provider provider() {
            return provider;
        }

        @Override
        public OutboundMessage message() {
            return Outbound.message(
                    Channel.SMS, SmppFixture.NUMBER, new Text(null, "Ваш заказ " + UUID.randomUUID(), null));
        }

        @Override
        public List<String> taken() {
            return smsc.taken.stream()
                    .map(submit -> Wording.text(submit.getDataCoding(), submit.getShortMessage(), DefaultAlphabet.GSM))
                    .toList();
        }

        @Override
        public List<String> secrets() {
            return List.of(ScriptedSmsc.PASSWORD, SmppFixture.NUMBER.substring(1));
        }

        @Override
        public void accepts() {
            answers(ScriptedSmsc.OK);
        }

        @Override
        public void refusesAddress() {
            answers(0x0B);
        }

        @Override
        public void throttles() {
            answers(0x58);
        }

        @Override
        public void fallsSilent() {
            answers(ScriptedSmsc.HANG);
        }

        @Override
        public void takesAndFallsSilent() {
            answers(ScriptedSmsc.TAKE_AND_HANG);
        }

        @Override
        public void takesAndCutsItsAnswer() {
            answers(ScriptedSmsc.TAKE_AND_CUT);
        }

        private void answers(int status) {
            smsc.answer = status;
            smsc.bindAnswer = ScriptedSmsc.OK;
            eventually(() -> provider.link.session() != null);
        }

        @Override
        public void refusesCredentials() {
            smsc.bindAnswer = 0x0E;
            smsc.hangUp();
            eventually(() -> provider.link.whyNot() instanceof Handover.NeedsPerson);
        }

        @Override
        public void isGone() {
            smsc.close();
            eventually(() -> provider.link.session() == null);
        }

        @Override
        public Set<Status> reportable() {
            return EnumSet.of(Status.DELIVERED, Status.FAILED, Status.BOUNCED, Status.EXPIRED);
        }

        @Override
        public void reports(Accepted accepted, OutboundMessage message, Status status) {
            var state = status == Status.DELIVERED ? "DELIVRD" : status == Status.EXPIRED ? "EXPIRED" : "UNDELIV";
            var text = "id:%s sub:001 dlvrd:001 submit date:2607231200 done date:2607231201 stat:%s err:000 text:%s"
                    .formatted(accepted.providerMessageId(), state, "?".repeat(20));
            var unknownSubscriber = new Network_error_code(Network_error_code_type.GSM, (short) 1);
            smsc.receipt(
                    text,
                    status == Status.BOUNCED ? new OptionalParameter[] {unknownSubscriber} : new OptionalParameter[0]);
        }

        @Override
        public Told told() {
            return told;
        }

        @Override
        public void close() {
            provider.close();
            smsc.close();
        }
    }
}
