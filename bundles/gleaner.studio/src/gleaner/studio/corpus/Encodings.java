package gleaner.studio.corpus;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds out how the bytes of a file are to be read as text, in the order of what is certain: byte-order mark, strict UTF-8, UTF-16
 * without a mark, and then, by the statistics of ICU's {@link CharsetDetector}, the encodings of single languages. What is not
 * text is refused.
 */
final class Encodings {
	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
	private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
	private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
	/** So much of a file is looked at where statistics decide. */
	private static final int SAMPLE = 1 << 16;
	/** Below this ICU's guess is not worth more than the one made most often. */
	private static final int CONFIDENT = 40;
	/** Fewer letters than this outside ASCII tell nothing about a language. */
	private static final int TELLING = 24;

	/**
	 * How to read a file.
	 *
	 * @param charset the encoding
	 * @param mark how many bytes of byte-order mark to skip
	 * @param guessed whether nothing but statistics speaks for it
	 */
	record Finding(Charset charset, int mark, boolean guessed) {
		String read(byte[] bytes) {
			return new String(bytes, mark, bytes.length - mark, charset);
		}
	}

	/** The bytes are not text, or not of the encoding that was named. The message is half a sentence that says why. */
	static final class NotText extends Exception {
		private static final long serialVersionUID = 1L;

		NotText(String why) {
			super(why);
		}
	}

	private Encodings() {
	}

	/** Checks that the bytes are of the encoding that the poet named. */
	static Finding named(Charset charset, byte[] bytes) throws NotText {
		Finding finding = new Finding(charset, markOf(charset, bytes), false);
		OptionalLong broken = firstBroken(bytes, finding.mark, charset);
		if (broken.isPresent())
			throw new NotText("it is not text in " + charset.name() + ": the byte at offset " + broken.getAsLong() + " (0x"
					+ String.format("%02X", bytes[(int) broken.getAsLong()]) + ") means nothing there; name another encoding, or none to have it found out");
		return finding;
	}

	/** Reads text that should be of this encoding; if it is not, its encoding is found out. */
	static String readAs(Charset charset, byte[] bytes) throws NotText {
		int mark = markOf(charset, bytes);
		if (firstBroken(bytes, mark, charset).isEmpty()) return new String(bytes, mark, bytes.length - mark, charset);
		return detect(bytes).read(bytes);
	}

	/** Finds out the encoding. */
	static Finding detect(byte[] bytes) throws NotText {
		Optional<Finding> marked = byMark(bytes);
		if (marked.isPresent()) {
			OptionalLong broken = firstBroken(bytes, marked.get().mark, marked.get().charset);
			if (broken.isEmpty()) return marked.get();
			throw new NotText("it begins with the mark of " + marked.get().charset.name() + ", but the byte at offset " + broken.getAsLong()
					+ " means nothing there; save it again as UTF-8, or name its encoding");
		}
		Optional<String> kind = Binary.kind(bytes);
		if (kind.isPresent()) throw new NotText("it is " + kind.get() + "; save the text as .txt in UTF-8");
		boolean nuls = hasNul(bytes);
		if (!nuls && firstBroken(bytes, 0, StandardCharsets.UTF_8).isEmpty()) {
			if (Binary.isMostlyControl(bytes)) throw new NotText(Binary.NO_TEXT);
			return new Finding(StandardCharsets.UTF_8, 0, false);
		}
		if (nuls) return wide(bytes).orElseThrow(() -> new NotText(Binary.NO_TEXT));
		if (Binary.isMostlyControl(bytes)) throw new NotText(Binary.NO_TEXT);
		return legacy(bytes);
	}

	private static Optional<Finding> byMark(byte[] b) {
		if (starts(b, 0xEF, 0xBB, 0xBF)) return Optional.of(new Finding(StandardCharsets.UTF_8, 3, false));
		if (starts(b, 0xFF, 0xFE, 0, 0)) return Optional.of(new Finding(UTF_32LE, 4, false));
		if (starts(b, 0, 0, 0xFE, 0xFF)) return Optional.of(new Finding(UTF_32BE, 4, false));
		if (starts(b, 0xFF, 0xFE)) return Optional.of(new Finding(StandardCharsets.UTF_16LE, 2, false));
		if (starts(b, 0xFE, 0xFF)) return Optional.of(new Finding(StandardCharsets.UTF_16BE, 2, false));
		return Optional.empty();
	}

	private static int markOf(Charset charset, byte[] bytes) {
		return byMark(bytes).filter(f -> f.charset.equals(charset)).map(Finding::mark).orElse(0);
	}

	/** UTF-16 without a mark: it must be sound, hold no NUL, and be almost all letters, marks and spaces. */
	private static Optional<Finding> wide(byte[] bytes) {
		if (bytes.length % 2 != 0) return Optional.empty();
		for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			if (firstBroken(bytes, 0, charset).isPresent()) continue;
			String sample = new String(bytes, 0, Math.min(bytes.length, SAMPLE) & ~3, charset);
			if (sample.isEmpty()) sample = new String(bytes, charset);
			long ordinary = sample.codePoints().filter(Encodings::isOrdinary).count();
			long all = sample.codePoints().count();
			if (sample.indexOf(0) < 0 && ordinary >= 0.98 * all) return Optional.of(new Finding(charset, 0, true));
		}
		return Optional.empty();
	}

	/** Swapping the bytes of a text gives scattered ideographs, unassigned and private characters, and no spaces. */
	private static boolean isOrdinary(int c) {
		if (Character.isWhitespace(c)) return true;
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
		default -> c < 0x2E80 || c >= 0x3000 && c < 0x3100 || c >= 0x1F000;
		};
	}

	private static Finding legacy(byte[] bytes) {
		byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
		long telling = 0;
		for (byte b : sample) if (b < 0) telling++;
		if (telling >= TELLING)
			for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
				if (match.getConfidence() < CONFIDENT) break;
				if (!Charset.isSupported(match.getName())) continue;
				Charset charset = Charset.forName(match.getName());
				if (isCandidate(charset) && firstBroken(bytes, 0, charset).isEmpty()) return new Finding(charset, 0, true);
			}
		if (firstBroken(bytes, 0, WINDOWS_1252).isEmpty()) return new Finding(WINDOWS_1252, 0, true);
		return new Finding(StandardCharsets.ISO_8859_1, 0, true);
	}

	/** Texts said to be ISO-8859-1 are read as windows-1252, which differs only in having typographic quotes and dashes. */
	private static boolean isCandidate(Charset charset) {
		String name = charset.name().toUpperCase(Locale.ROOT);
		return !name.startsWith("UTF-") && !name.startsWith("IBM") && !name.equals("ISO-8859-1");
	}

	/** Where the first byte stands that means nothing in this encoding. */
	private static OptionalLong firstBroken(byte[] bytes, int start, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
		CharBuffer out = CharBuffer.allocate(Math.max(16, Math.min(bytes.length + 16, 1 << 13)));
		while (true) {
			CoderResult result = decoder.decode(in, out.clear(), true);
			if (result.isError()) return OptionalLong.of(Math.min(in.position(), bytes.length - 1));
			if (result.isUnderflow()) return OptionalLong.empty();
		}
	}

	private static boolean hasNul(byte[] bytes) {
		for (byte b : bytes) if (b == 0) return true;
		return false;
	}

	private static boolean starts(byte[] bytes, int... magic) {
		if (bytes.length < magic.length) return false;
		for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
		return true;
	}
}
