// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.compare.layout.Layouts;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.voice.OrderCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a poet has typed since the branches were written last, in a small file beside them: it is on the disk at once, however many branches
 * there are. Not for the UI thread.
 */
final class TypedFile {
	private static final int FORMAT = 1;

	private TypedFile() {
	}

	/** What was typed after a state of the trees; nothing if there is no file. */
	static List<Typed> read(Path branches, long after) throws StudioException {
		Path file = Layouts.typed(branches);
		if (!Files.isRegularFile(file)) return List.of();
		JsonFields json = JsonFile.read(file);
		json.requireFormat("what was typed into branches", FORMAT);
		List<Typed> notes = new ArrayList<>();
		for (JsonFields note : json.objects("typed")) {
			if (note.whole("edit") <= after) continue;
			notes.add(new Typed(note.whole("edit"), BranchFile.number(note, "tree"), BranchFile.number(note, "branch"), note.text("name"),
					OrderCodec.read(note.object("order")), BranchFile.text(note, "before"), BranchFile.text(note, "text")));
		}
		return notes;
	}

	/** Writes all, in one step; takes the file away where there are none. */
	static void write(Path branches, List<Typed> notes) throws StudioException {
		Path file = Layouts.typed(branches);
		if (notes.isEmpty()) {
			delete(file);
			return;
		}
		ObjectNode json = JsonFile.object().put("format", FORMAT);
		ArrayNode all = json.putArray("typed");
		for (Typed note : notes) {
			ObjectNode node = all.addObject().put("edit", note.edit()).put("tree", note.tree()).put("branch", note.branch())
					.put("name", note.name());
			node.set("order", OrderCodec.write(note.order()));
			node.set("before", BranchFile.write(note.before(), file));
			node.set("text", BranchFile.write(note.text(), file));
		}
		AtomicFile.write(file, json + "\n");
	}

	private static void delete(Path file) throws StudioException {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}
}
