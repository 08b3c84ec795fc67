// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.making.Making;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Appends raw text to a debris file. Each complete line is handed to the system at once, so that a program that is killed loses
 * at most the line it was at. Used by one thread at a time.
 *
 * <p>Every piece is kept as it came but for one thing: half a surrogate pair, which no file can hold, becomes U+FFFD.
 */
public final class DebrisWriter implements Closeable {
	/** How many chars a file may have. With more it could hardly be opened again. */
	static final long LARGEST = 1L << 28;
	/** How much of a line without end is held back at most. */
	private static final int LONGEST_HELD = 1 << 13;
	/** More notes than this are not kept. */
	private static final int MOST_NOTES = 1000;

	private final String id;
	private final Path file;
	private final Making making;
	/** Not a channel: that would close for good if the thread was interrupted while writing. */
	private final RandomAccessFile out;
	private final long bodyStart;
	private final StringBuilder held = new StringBuilder();
	private final CRC32C checksum = new CRC32C();
	private final PoemSpans poems;
	private final List<DebrisNote> notes = new ArrayList<>();
	private final ReasonWriter reasons;
	private long characters;
	private long bytes;
	private long poemStart;
	private int promptLength;
	private boolean inPoem;
	private char highSurrogate;
	private boolean broken;
	private boolean closed;
	private final StreamLock lock;

	/**
	 * @param out the file, at the start of the body
	 * @param lock tells others that the file is being written; is let go of at the end
	 */
	DebrisWriter(String id, Path file, Making making, RandomAccessFile out, StreamLock lock) throws IOException {
		this.id = id;
		this.lock = lock;
		this.file = file;
		this.making = making;
		poems = new PoemSpans(making.request().first());
		this.out = out;
		this.bodyStart = out.getFilePointer();
		this.reasons = new ReasonWriter(ReasonLine.beside(file));
	}

	/** The path below the debris folder, without ending: what {@link DebrisArchive#open} takes. */
	public String id() {
		return id;
	}

	/** How many chars the body has by now: the offset at which the next text will stand, within a poem. */
	public long length() {
		return characters;
	}

	/** The number of the present poem, or, between two poems, of the one to come. */
	private long number() {
		return making.request().first() + poems.size();
	}

	/** How many poems are complete. */
	public int poems() {
		return poems.size();
	}

	/**
	 * Begins a poem with the part of it that the poet gave.
	 *
	 * @return what was written, as {@link #append} says
	 * @throws IllegalStateException if the poem has begun already
	 */
	public String prompt(CharSequence prompt) throws StudioException {
		if (inPoem) throw new IllegalStateException("a prompt comes first in a poem");
		String written = append(prompt);
		promptLength = written.length();
		return written;
	}

	/**
	 * Appends to the present poem, or begins one.
	 *
	 * @return what was written: the same text, but for broken surrogate pairs; half a pair at its end waits for the other half
	 */
	public String append(CharSequence text) throws StudioException {
		requireOpen();
		if (characters + text.length() > LARGEST)
			throw new StudioException(file + " has reached " + (LARGEST >> 20)
					+ " million characters, the limit for debris; start a new stream to continue");
		begin();
		String sound = joinSurrogates(text);
		write(sound);
		return sound;
	}

	/**
	 * Appends as {@link #append(CharSequence)} does, and keeps beside it why this piece is there.
	 *
	 * @return what was written
	 */
	public String append(CharSequence text, Reason reason) throws StudioException {
		String written = append(text);
		reasons.add(Math.toIntExact(characters - poemStart - written.length()), written.length(), reason);
		return written;
	}

	/** Keeps which poem the present one is made from, or, between two poems, the one to come. */
	public void madeFrom(TemplatePoem template) {
		reasons.add(template);
	}

	/**
	 * Completes the present poem.
	 *
	 * @return where it stands
	 */
	public PoemSpan poemEnd() throws StudioException {
		requireOpen();
		begin();
		if (highSurrogate != 0) {
			highSurrogate = 0;
			write("\uFFFD");
		}
		PoemSpan span = new PoemSpan(number(), poemStart, Math.toIntExact(characters - poemStart), promptLength);
		poems.add(span);
		inPoem = false;
		write("\n");
		reasons.poemEnd(span.number());
		return span;
	}

	/** Keeps a sentence about the present poem, or, between two poems, about the one to come. Of very many the first are kept. */
	public void note(String sentence) {
		if (notes.size() < MOST_NOTES) notes.add(new DebrisNote(number(), sentence));
	}

	/**
	 * Completes the poem that has begun, if any, and notes the places of all poems. After a failure to write it only closes: the poems
	 * are found again by the lines between them.
	 */
	@Override
	public void close() throws StudioException {
		if (closed) return;
		try (lock; out; reasons) {
			if (!broken && inPoem) poemEnd();
			if (!broken) {
				flush();
				out.getFD().sync();
			}
		} catch (IOException e) {
			throw Faults.writing(file, e);
		} finally {
			closed = true;
		}
		if (!broken)
			new SideCar(making, Optional.of(new SideCar.Body(bytes, checksum.getValue(), poems, notes))).write(SideCar.beside(file));
	}

	private void requireOpen() throws StudioException {
		if (closed) throw new IllegalStateException("the debris file " + id + " is closed");
		if (broken) throw new StudioException("nothing more can be written to " + file + ", because an earlier line failed");
	}

	private void begin() throws StudioException {
		if (inPoem) return;
		if (!poems.isEmpty()) write(Parting.before(number()));
		inPoem = true;
		poemStart = characters;
		promptLength = 0;
	}

	private void write(String text) throws StudioException {
		held.append(text);
		characters += text.length();
		if (text.indexOf('\n') >= 0 || held.length() >= LONGEST_HELD) flush();
	}

	private void flush() throws StudioException {
		byte[] utf8 = held.toString().getBytes(StandardCharsets.UTF_8);
		try {
			out.write(utf8);
		} catch (IOException e) {
			broken = true;
			takeBack();
			throw Faults.writing(file, e);
		}
		held.setLength(0);
		checksum.update(utf8);
		bytes += utf8.length;
	}

	/** Leaves no half line behind. */
	private void takeBack() {
		try {
			out.setLength(bodyStart + bytes);
		} catch (IOException e) {
			// The reader bears with it.
			return;
		}
	}

	private String joinSurrogates(CharSequence text) {
		String joined = highSurrogate == 0 ? text.toString() : highSurrogate + text.toString();
		if (joined.isEmpty()) return joined;
		highSurrogate = 0;
		if (Character.isHighSurrogate(joined.charAt(joined.length() - 1))) {
			highSurrogate = joined.charAt(joined.length() - 1);
			joined = joined.substring(0, joined.length() - 1);
		}
		return SoundText.of(joined);
	}
}
