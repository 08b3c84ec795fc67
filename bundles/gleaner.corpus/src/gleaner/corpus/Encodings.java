package gleaner.corpus;

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
import java.util.Map;
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
	/**
	 * Below this, of 100, ICU's guess is not worth more than the one that is right most often. Tried on poems of one and of six stanzas in
	 * 14 languages.
	 */
	private static final int CONFIDENT = 20;
	/** The same where fewer than {@link #TELLING} bytes speak for it. */
	private static final int CONFIDENT_OF_FEW = 50;
	private static final int TELLING = 8;
	/** Read as these, texts of the encodings on the left come out the same, typographic quotes and dashes too. */
	private static final Map<String, String> WIDER = Map.of("ISO-8859-1", "windows-1252", "ISO-8859-9", "windows-1254", "ISO-8859-8-I",
			"windows-1255", "ISO-8859-8", "windows-1255");

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
					+ String.format("%02X", bytes[(int) broken.getAsLong()])
					+ ") means nothing there; name another encoding, or none to have it found out");
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
		if (nuls) return wide(bytes).or(() -> strewnWithNuls(bytes)).orElseThrow(() -> new NotText(Binary.NO_TEXT));
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

	/** UTF-8 into which a few NUL bytes have strayed. */
	private static Optional<Finding> strewnWithNuls(byte[] bytes) {
		if (Binary.isMostlyControl(bytes) || firstBroken(bytes, 0, StandardCharsets.UTF_8).isPresent()) return Optional.empty();
		return Optional.of(new Finding(StandardCharsets.UTF_8, 0, true));
	}

	/** UTF-16 without a mark: sound, without NUL and stray characters, and of both byte orders the one with more everyday characters. */
	private static Optional<Finding> wide(byte[] bytes) {
		long little = everyday(bytes, StandardCharsets.UTF_16LE);
		long big = everyday(bytes, StandardCharsets.UTF_16BE);
		if (Math.max(little, big) * 100 < Math.min(bytes.length, SAMPLE) / 2) return Optional.empty();
		return Optional.of(new Finding(little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, true));
	}

	/** How many spaces, line ends, ASCII characters and usual marks there are; -1 if it cannot be text. */
	private static long everyday(byte[] bytes, Charset charset) {
		if (firstBroken(bytes, 0, charset).isPresent()) return -1;
		String sample = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
		long stray = sample.codePoints().filter(Encodings::isStray).count();
		if (sample.indexOf(0) >= 0 || stray * 50 > sample.length()) return -1;
		return sample.codePoints().filter(c -> c < 0x7F || c >= 0x2000 && c < 0x2070 || c >= 0x3000 && c < 0x3100).count();
	}

	private static boolean isStray(int c) {
		if (Character.isWhitespace(c)) return false;
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
		default -> false;
		};
	}

	private static Finding legacy(byte[] bytes) {
		byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
		int telling = 0;
		for (byte b : sample) if (b < 0) telling++;
		int confident = telling < TELLING ? CONFIDENT_OF_FEW : CONFIDENT;
		for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
			if (match.getConfidence() < confident) break;
			Optional<Charset> charset = candidate(match.getName());
			if (charset.isPresent() && firstBroken(bytes, 0, charset.get()).isEmpty()) return new Finding(charset.get(), 0, true);
		}
		if (firstBroken(bytes, 0, WINDOWS_1252).isEmpty()) return new Finding(WINDOWS_1252, 0, true);
		return new Finding(StandardCharsets.ISO_8859_1, 0, true);
	}

	/** UTF-16 has been ruled out by now, and nobody keeps poems in EBCDIC. */
	private static Optional<Charset> candidate(String name) {
		String wider = WIDER.getOrDefault(name, name);
		return wider.startsWith("UTF-") || wider.startsWith("IBM") || !Charset.isSupported(wider) ? Optional.empty()
				: Optional.of(Charset.forName(wider));
	}

	/** Where the first byte stands that means nothing in this encoding. */
	private static OptionalLong firstBroken(byte[] bytes, int start, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
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
