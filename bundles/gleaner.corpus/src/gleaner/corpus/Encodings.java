// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.encoding.LikelyEncoding;
import gleaner.corpus.encoding.MixedText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Finds out how the bytes of a file are to be read as text, in the order of what is certain: byte-order mark, strict UTF-8, UTF-16
 * without a mark, the escapes of ISO-2022, and then, by how letters follow one another, the encodings of single languages
 * ({@link LikelyEncoding}), alone or among UTF-8. What is not text is refused.
 */
final class Encodings {
	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
	private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
	private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
	/** So much of a file is looked at where statistics decide. */
	private static final int SAMPLE = 1 << 16;
	/** How sure UTF-16 without a mark is, in percent, and a file with NUL bytes strewn in. */
	private static final int WIDE = 95;
	private static final int CERTAIN = 100;
	/** Of so many bytes one may mean nothing: a file is damaged sooner than it is of an unheard-of encoding. */
	private static final int DAMAGED = 200;
	/** Encodings that announce each change of alphabet; to a reader of ASCII they look like it. */
	private static final List<String> ANNOUNCING = List.of("ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN");

	/**
	 * How to read a file.
	 *
	 * @param charset the encoding; of the bytes that are not UTF-8, where it is mixed
	 * @param mark how many bytes of byte-order mark to skip
	 * @param percent how sure it is: 100 where more than statistics speaks for it
	 * @param mixed whether it is UTF-8 with bytes of this encoding in between
	 * @param next the likeliest encoding that would give another text, where that is worth a try
	 */
	record Finding(Charset charset, int mark, int percent, boolean mixed, Optional<Charset> next) {
		Finding(Charset charset, int mark, int percent) {
			this(charset, mark, percent, false, Optional.empty());
		}

		/** Whether nothing but statistics speaks for it. */
		boolean guessed() {
			return percent < CERTAIN;
		}

		String read(byte[] bytes) {
			return mixed ? MixedText.read(bytes, charset) : new String(bytes, mark, bytes.length - mark, charset);
		}

		/** For a report: {@code UTF-8}, or {@code UTF-8 and windows-1252}. */
		String name() {
			return mixed ? StandardCharsets.UTF_8.name() + " and " + charset.name() : charset.name();
		}

		/** What the poet should know of it, in sentences: that it is a guess and how sure, where it is mixed, what means nothing. */
		List<String> remarks(byte[] bytes) {
			return EncodingRemarks.of(this, bytes);
		}

		/** Whether {@code bytes} can be read again with nothing but the charset known, and come out the same. */
		boolean isPlain(byte[] bytes) {
			return !mixed && firstBroken(bytes, mark, charset).isEmpty();
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
		Finding finding = new Finding(charset, markOf(charset, bytes), CERTAIN);
		OptionalLong broken = firstBroken(bytes, finding.mark, charset);
		if (broken.isPresent())
			throw new NotText("it is not text in " + charset.name() + ": the byte at offset " + broken.getAsLong() + " (0x"
					+ String.format("%02X", bytes[(int) broken.getAsLong()])
					+ ") means nothing there; name another encoding, or none to let Gleaner detect it");
		return finding;
	}

	/** An encoding that the file names for itself, if all its bytes mean something there. */
	static Optional<Finding> ifSound(Charset charset, byte[] bytes) {
		Finding finding = new Finding(charset, markOf(charset, bytes), CERTAIN);
		return finding.isPlain(bytes) ? Optional.of(finding) : Optional.empty();
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
		if (!nuls) {
			Optional<Finding> announcing = announcing(bytes);
			if (announcing.isPresent()) return announcing.get();
		}
		if (!nuls && firstBroken(bytes, 0, StandardCharsets.UTF_8).isEmpty()) {
			if (Binary.isMostlyControl(bytes)) throw new NotText(Binary.NO_TEXT);
			return new Finding(StandardCharsets.UTF_8, 0, CERTAIN);
		}
		if (nuls)
			return veryWide(bytes).or(() -> wide(bytes)).or(() -> strewnWithNuls(bytes)).orElseThrow(() -> new NotText(Binary.NO_TEXT));
		if (Binary.isMostlyControl(bytes)) throw new NotText(Binary.NO_TEXT);
		return legacy(bytes);
	}

	private static Optional<Finding> byMark(byte[] b) {
		if (starts(b, 0xEF, 0xBB, 0xBF)) return Optional.of(new Finding(StandardCharsets.UTF_8, 3, CERTAIN));
		if (starts(b, 0xFF, 0xFE, 0, 0)) return Optional.of(new Finding(UTF_32LE, 4, CERTAIN));
		if (starts(b, 0, 0, 0xFE, 0xFF)) return Optional.of(new Finding(UTF_32BE, 4, CERTAIN));
		if (starts(b, 0xFF, 0xFE)) return Optional.of(new Finding(StandardCharsets.UTF_16LE, 2, CERTAIN));
		if (starts(b, 0xFE, 0xFF)) return Optional.of(new Finding(StandardCharsets.UTF_16BE, 2, CERTAIN));
		return Optional.empty();
	}

	private static int markOf(Charset charset, byte[] bytes) {
		return byMark(bytes).filter(f -> f.charset.equals(charset)).map(Finding::mark).orElse(0);
	}

	/** UTF-8 into which a few NUL bytes have strayed. */
	private static Optional<Finding> strewnWithNuls(byte[] bytes) {
		if (Binary.isMostlyControl(bytes) || firstBroken(bytes, 0, StandardCharsets.UTF_8).isPresent()) return Optional.empty();
		return Optional.of(new Finding(StandardCharsets.UTF_8, 0, WIDE));
	}

	/** Encodings that change alphabets by escapes: sound, with letters beyond ASCII, and no escape left over. */
	private static Optional<Finding> announcing(byte[] bytes) {
		if (!has(bytes, 0x1B)) return Optional.empty();
		return ANNOUNCING.stream().filter(Charset::isSupported).map(Charset::forName).filter(charset -> {
			if (firstBroken(bytes, 0, charset).isPresent()) return false;
			String text = new String(bytes, charset);
			return text.indexOf(0x1B) < 0 && text.chars().anyMatch(c -> c >= 0x80 && Character.isLetter(c));
		}).findFirst().map(charset -> new Finding(charset, 0, CERTAIN));
	}

	/** UTF-32 without a mark: nothing else is sound in it. */
	private static Optional<Finding> veryWide(byte[] bytes) {
		return Stream.of(UTF_32LE, UTF_32BE).filter(charset -> bytes.length % 4 == 0 && everyday(bytes, charset) >= 0)
				.findFirst().map(charset -> new Finding(charset, 0, CERTAIN));
	}

	/** UTF-16 without a mark: sound, without NUL and stray characters, and of both byte orders the one with more everyday characters. */
	private static Optional<Finding> wide(byte[] bytes) {
		long little = everyday(bytes, StandardCharsets.UTF_16LE);
		long big = everyday(bytes, StandardCharsets.UTF_16BE);
		if (Math.max(little, big) * 100 < Math.min(bytes.length, SAMPLE) / 2) return Optional.empty();
		return Optional.of(new Finding(little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, WIDE));
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
		List<LikelyEncoding> likely = LikelyEncoding.of(telling(bytes));
		for (LikelyEncoding encoding : likely)
			if (encoding.mixed() || firstBroken(bytes, 0, encoding.charset()).isEmpty()) return finding(encoding, likely, bytes);
			else if (fewBroken(bytes, encoding.charset())) break;
		LikelyEncoding best = likely.getFirst();
		if (fewBroken(bytes, best.charset())) return finding(best, likely, bytes);
		return new Finding(firstBroken(bytes, 0, WINDOWS_1252).isEmpty() ? WINDOWS_1252 : StandardCharsets.ISO_8859_1, 0, 1);
	}

	private static Finding finding(LikelyEncoding encoding, List<LikelyEncoding> likely, byte[] bytes) {
		Finding found = new Finding(encoding.charset(), 0, encoding.percent(), encoding.mixed(), Optional.empty());
		String text = found.read(bytes);
		Optional<Charset> next = likely.stream().filter(other -> !other.mixed() && other.percent() > 1)
				.map(LikelyEncoding::charset).filter(other -> !new String(bytes, other).equals(text)).findFirst();
		return new Finding(found.charset, 0, found.percent, found.mixed, next);
	}

	private static boolean fewBroken(byte[] bytes, Charset charset) {
		long broken = new String(bytes, charset).chars().filter(c -> c == '\uFFFD').count();
		return broken * DAMAGED <= bytes.length;
	}

	/** Lines that are not pure ASCII, from all over the file; of one without line ends the beginning. */
	private static byte[] telling(byte[] bytes) {
		int all = 0;
		for (int pass = 0;; pass++) {
			ByteArrayOutputStream out = new ByteArrayOutputStream(SAMPLE);
			int every = pass == 0 ? 1 : Math.ceilDiv(all, SAMPLE);
			int number = 0;
			int start = 0;
			boolean telling = false;
			for (int i = 0; i < bytes.length; i++) {
				telling |= bytes[i] < 0;
				if (bytes[i] != '\n' && bytes[i] != '\r' && i + 1 < bytes.length) continue;
				int length = i + 1 - start;
				if (telling) {
					all += pass == 0 ? length : 0;
					if (number++ % every == 0 && out.size() < SAMPLE) out.write(bytes, start, Math.min(length, SAMPLE - out.size()));
				}
				start = i + 1;
				telling = false;
			}
			if (pass == 1 || all <= SAMPLE) return out.toByteArray();
		}
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
		return has(bytes, 0);
	}

	private static boolean has(byte[] bytes, int value) {
		for (byte b : bytes) if (b == value) return true;
		return false;
	}

	private static boolean starts(byte[] bytes, int... magic) {
		if (bytes.length < magic.length) return false;
		for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
		return true;
	}
}
