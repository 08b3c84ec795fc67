// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.files.AtomicFile;
import gleaner.files.StudioException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The words of a corpus on the disk, in its folder {@code cache}: can be deleted at any time. Big-endian; a text is its length in bytes
 * and UTF-8; a checksum (CRC-32C) of all that follows comes second, so that a damaged file is seen and made anew.
 */
final class WordsFile {
	private static final long FORMAT = 0x476C65616E513032L; // "GleanQ02"

	private WordsFile() {
	}

	static Path of(Path corpus) {
		return corpus.resolve("cache").resolve("quotations.bin");
	}

	static void write(Path file, CorpusWords.Content content) throws StudioException {
		ByteBuffer bytes = ByteBuffer.allocate(size(content));
		text(bytes, content.name());
		text(bytes, content.fingerprint());
		bytes.putInt(content.vocabulary().length);
		for (String word : content.vocabulary()) text(bytes, word);
		bytes.putInt(content.poems().length);
		for (CorpusWords.PoemName poem : content.poems()) {
			text(bytes, poem.id());
			text(bytes, poem.title());
			text(bytes, poem.author());
		}
		numbers(bytes, content.words());
		numbers(bytes, content.poemStarts());
		numbers(bytes, content.lineStarts());
		numbers(bytes, content.lineNumbers());
		bytes.flip();
		AtomicFile.write(file, out -> {
			DataOutputStream data = new DataOutputStream(out);
			data.writeLong(FORMAT);
			data.writeLong(checksum(bytes));
			data.write(bytes.array(), 0, bytes.limit());
			data.flush();
		});
	}

	private static int size(CorpusWords.Content content) {
		long size = 64 + room(content.name()) + room(content.fingerprint());
		for (String word : content.vocabulary()) size += room(word);
		for (CorpusWords.PoemName poem : content.poems()) size += room(poem.id()) + room(poem.title()) + room(poem.author());
		size += 4L * (content.words().length + content.poemStarts().length + content.lineStarts().length + content.lineNumbers().length);
		return Math.toIntExact(size);
	}

	private static int room(String text) {
		return 4 + 3 * text.length();
	}

	private static void text(ByteBuffer bytes, String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		bytes.putInt(utf8.length).put(utf8);
	}

	private static void numbers(ByteBuffer bytes, int[] numbers) {
		bytes.putInt(numbers.length);
		bytes.asIntBuffer().put(numbers);
		bytes.position(bytes.position() + 4 * numbers.length);
	}

	private static long checksum(ByteBuffer bytes) {
		CRC32C checksum = new CRC32C();
		checksum.update(bytes.duplicate());
		return checksum.getValue();
	}

	/** The words as they were kept; nothing if there are none, they are of another content or name, or the file is damaged. */
	static Optional<CorpusWords.Content> read(Path file, String name, String fingerprint) {
		try {
			if (!Files.exists(file)) return Optional.empty();
			ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
			if (bytes.getLong() != FORMAT || bytes.getLong() != checksum(bytes)) return Optional.empty();
			if (!text(bytes).equals(name) || !text(bytes).equals(fingerprint)) return Optional.empty();
			String[] vocabulary = new String[count(bytes, 4)];
			for (int i = 0; i < vocabulary.length; i++) vocabulary[i] = text(bytes);
			CorpusWords.PoemName[] poems = new CorpusWords.PoemName[count(bytes, 12)];
			for (int i = 0; i < poems.length; i++) poems[i] = new CorpusWords.PoemName(text(bytes), text(bytes), text(bytes));
			CorpusWords.Content content = new CorpusWords.Content(name, fingerprint, vocabulary, numbers(bytes), poems, numbers(bytes),
					numbers(bytes), numbers(bytes));
			return Optional.of(content).filter(WordsFile::isSound);
		} catch (IOException | BufferUnderflowException e) {
			return Optional.empty();
		}
	}

	private static String text(ByteBuffer bytes) {
		byte[] utf8 = new byte[count(bytes, 1)];
		bytes.get(utf8);
		return new String(utf8, StandardCharsets.UTF_8);
	}

	private static int[] numbers(ByteBuffer bytes) {
		int[] numbers = new int[count(bytes, 4)];
		bytes.asIntBuffer().get(numbers);
		bytes.position(bytes.position() + 4 * numbers.length);
		return numbers;
	}

	/** How many things follow, each of this size at least. */
	private static int count(ByteBuffer bytes, int size) {
		int count = bytes.getInt();
		if (count < 0 || count > bytes.remaining() / size) throw new BufferUnderflowException();
		return count;
	}

	/** A checksum can be forged; numbers that point nowhere must not do harm later. */
	private static boolean isSound(CorpusWords.Content content) {
		int first = -1;
		for (int i = 0; i < content.words().length; i++) {
			int word = content.words()[i];
			if (word < 0 || word > content.vocabulary().length) return false;
			if (first < 0 && word != CorpusWords.NONE) first = i;
		}
		int[] poems = content.poemStarts();
		int[] lines = content.lineStarts();
		if (content.poems().length != poems.length || lines.length != content.lineNumbers().length) return false;
		return isAscending(poems) && isAscending(lines)
				&& (first < 0 || poems.length > 0 && poems[0] == 0 && lines.length > 0 && lines[0] == first);
	}

	private static boolean isAscending(int[] starts) {
		for (int i = 1; i < starts.length; i++) if (starts[i] < starts[i - 1]) return false;
		return true;
	}
}
