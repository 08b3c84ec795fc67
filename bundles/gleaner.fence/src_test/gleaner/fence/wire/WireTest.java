// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineInfo;
import gleaner.engine.Parameter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes through the pipe is taken only if it is well; whatever else comes, there is one kind of fault, and no room is made for it. */
class WireTest {
	private static final int ROUNDS = 20_000;

	private static FramePipe reading(byte[] bytes) {
		return new FramePipe(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), FramePipe.LONGEST_FROM_PROCESS);
	}

	private static byte[] written(Frame frame) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		FramePipe pipe = new FramePipe(new ByteArrayInputStream(new byte[0]), bytes, 0);
		pipe.write(frame);
		pipe.flush();
		return bytes.toByteArray();
	}

	@Test
	void framesComeAsTheyWent() throws Exception {
		byte[] body = new byte[200_000];
		new Random(1).nextBytes(body);
		Frame read = reading(written(new Frame(Kind.EVENTS, -7, body))).read().orElseThrow();
		assertEquals(Kind.EVENTS, read.kind());
		assertEquals(-7, read.call());
		assertTrue(Arrays.equals(body, read.body()));
		assertEquals(Optional.empty(), reading(new byte[0]).read());
	}

	@Test
	void aFrameThatIsCutOffIsRefusedAtEachPlace() throws Exception {
		byte[] whole = written(new Frame(Kind.ANSWER, 1, new byte[30]));
		for (int length = 1; length < whole.length; length++) {
			byte[] part = Arrays.copyOf(whole, length);
			assertThrows(WireException.class, () -> reading(part).read());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -1, 0, 4, FramePipe.LONGEST_FROM_PROCESS + 6, Integer.MAX_VALUE })
	void lengthsThatCannotBeAreRefused(int length) {
		byte[] bytes = { (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length, 0, 0, 0, 0, 0, 0, 0 };
		assertThrows(WireException.class, () -> reading(bytes).read());
	}

	@Test
	void kindsThatAreNoneAreRefused() {
		assertThrows(WireException.class, () -> reading(new byte[] { 0, 0, 0, 5, 99, 0, 0, 0, 0 }).read());
	}

	@Test
	void aTextOfTwoBillionCharactersMakesNoRoom() {
		WireWriter out = new WireWriter().whole(Integer.MAX_VALUE).flag(false);
		assertThrows(WireException.class, () -> new WireReader(out.take()).text(Integer.MAX_VALUE));
		WireWriter list = new WireWriter().whole(Integer.MAX_VALUE);
		WireReader in = new WireReader(list.take());
		assertThrows(WireException.class, () -> in.list(Integer.MAX_VALUE, in::line));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, -1, 63, 64, -64, -65, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE })
	void numbersComeAsTheyWent(long number) throws Exception {
		WireReader in = new WireReader(new WireWriter().whole(number).take());
		assertEquals(number, in.whole());
		in.requireEnd();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "ÿ", "Ā", "\uD83D", "\uDE00\uD83D", "😀", "\u0000\u001b" })
	void textsComeAsTheyWent(String text) throws Exception {
		WireReader in = new WireReader(new WireWriter().text(text).take());
		assertEquals(text, in.text(10));
		in.requireEnd();
	}

	/** Altered bytes of a true message: it is read, or refused in the one way there is. */
	@Test
	void whateverComesIsReadOrRefused() throws Exception {
		WireWriter out = new WireWriter();
		InfoCodec.write(out, EngineInfo.of("a", "A", "a").withParameters(new Parameter.Whole("p", "P", "h", 1, 0, 9),
				new Parameter.Choice("c", "C", "h", "x", List.of("x", "y")), new Parameter.Decimal("d", "D", "h", 0.5, 0, 1)));
		byte[] info = out.take();
		Events.text(out, "text");
		Events.note(out, "note");
		Events.poemEnd(out);
		byte[] events = out.take();
		Random random = new Random(2);
		int refused = 0;
		for (int i = 0; i < ROUNDS; i++) {
			refused += isRefused(altered(info, random), InfoCodec::read) ? 1 : 0;
			refused += isRefused(altered(events, random), in -> {
				Events.replay(in, new Deaf());
				return "";
			}) ? 1 : 0;
			isRefused(altered(info, random), InfoCodec::styles);
			isRefused(altered(info, random), InfoCodec::groups);
			isRefused(altered(info, random), RequestCodec::units);
			isRefused(altered(info, random), FaultBody::read);
		}
		assertTrue(refused > ROUNDS / 2, refused + " refused");
	}

	private interface Reading {
		Object read(WireReader in) throws Exception;
	}

	private static boolean isRefused(byte[] bytes, Reading reading) throws Exception {
		try {
			reading.read(new WireReader(bytes));
			return false;
		} catch (WireException e) {
			return true;
		}
	}

	private static byte[] altered(byte[] bytes, Random random) {
		byte[] altered = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length);
		for (int i = random.nextInt(4); i >= 0 && altered.length > 0; i--)
			altered[random.nextInt(altered.length)] = (byte) random.nextInt();
		return altered;
	}

	private static final class Deaf implements DebrisSink {
		@Override
		public void accept(CharSequence text) {
		}

		@Override
		public void poemEnd() {
		}
	}
}
