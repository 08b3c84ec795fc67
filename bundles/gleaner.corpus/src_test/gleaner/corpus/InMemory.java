// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.document.UnreadableDocument;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads and cuts one file as an import does, without a corpus around it, and without the net that an import spreads below its readers:
 * what they throw is thrown. Keeps its file, where a reader wants one, in a folder that is best in memory.
 */
public final class InMemory {
	private final ContentsReader reader = new ContentsReader(ImportOptions.AUTOMATIC, FileIntake.largest());

	/** A file that does not come in; the message is the half sentence that a poet reads. */
	public static final class Refused extends Exception {
		private static final long serialVersionUID = 1L;

		Refused(Exception why) {
			super(why.getMessage(), why);
		}
	}

	/** Whether files of this kind are read without lying in a folder. */
	public static boolean isText(Importable kind) {
		return kind != Importable.ARCHIVE && kind != Importable.EPUB && kind != Importable.OFFICE;
	}

	/**
	 * Reads a text of any format.
	 *
	 * @param poems hears of the text of each poem
	 * @return the remarks, as sentences
	 */
	public List<String> text(Importable kind, byte[] bytes, Consumer<String> poems) throws Refused, InterruptedException {
		try {
			return cut(reader.read(kind, "found" + kind.endings().getFirst(), bytes), poems);
		} catch (Encodings.NotText | UnreadableDocument | StudioException e) {
			throw new Refused(e);
		}
	}

	/** The same for what is no text, and lies in a file. */
	public List<String> file(Importable kind, Path file, Consumer<String> poems) throws Refused, IOException, InterruptedException {
		try {
			return cut(reader.read(new SourceFiles.SourceFile(file, "found", "found", kind)), poems);
		} catch (Encodings.NotText | UnreadableDocument | StudioException e) {
			throw new Refused(e);
		}
	}

	private static List<String> cut(Contents.Reading reading, Consumer<String> poems) throws StudioException, InterruptedException {
		Cutting cutting = new Cutting(ImportOptions.AUTOMATIC, false);
		cutting.cut(reading.contents(), (_, _, _, text) -> poems.accept(PlainText.poem(PlainText.ofField(text).text())));
		List<String> remarks = new ArrayList<>(reading.remarks());
		remarks.addAll(cutting.remarks());
		return remarks;
	}
}
