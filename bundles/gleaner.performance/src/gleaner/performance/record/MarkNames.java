// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import gleaner.files.Faults;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.performance.stage.Moment;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Gives marks names when the performance is over: what was recorded stays, the name is added behind it. Not for the UI thread. */
public final class MarkNames {
	private MarkNames() {
	}

	/**
	 * Gives a mark a name, or another one.
	 *
	 * @param mark its number
	 * @throws StudioException if there is no such mark, the performance goes on, or it cannot be written
	 */
	public static void give(Recording recording, int mark, String name) throws StudioException {
		Path file = recording.folder().resolve(RecordingFolder.MARKS);
		if (HeldLock.isHeld(recording.folder().resolve(RecordingFolder.LOCK)))
			throw new StudioException("the performance " + recording.name() + " is being recorded; name its marks at its desk");
		Moment.Marked known = recording.marks().stream().filter(each -> each.mark() == mark).findFirst()
				.orElseThrow(() -> new StudioException("there is no mark " + mark + " in the performance " + recording.name()));
		Moment.Marked named = new Moment.Marked(known.t(), mark, known.poem(), known.from(), known.to(), name);
		String line = (endsWithin(file) ? "\n" : "") + MomentCodec.write(named) + "\n";
		try (FileChannel out = FileChannel.open(file, StandardOpenOption.APPEND)) {
			ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) out.write(bytes);
			out.force(false);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	/** Whether the last line has no end, as when a program was killed: then a new one begins. */
	private static boolean endsWithin(Path file) throws StudioException {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			if (in.length() == 0) return false;
			in.seek(in.length() - 1);
			return in.read() != '\n';
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}
}
