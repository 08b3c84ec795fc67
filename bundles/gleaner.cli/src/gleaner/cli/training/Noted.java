// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunNotes;
import gleaner.runs.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A thread, or one of its models, and what a poet has noted of it. */
record Noted(Runs runs, Run run, OptionalLong step, Note note) {
	/**
	 * @param name {@code RUN} or {@code RUN/STEP}
	 * @throws StudioException if there is no such thing, or its notes cannot be read
	 */
	static Noted of(Runs runs, String name) throws StudioException {
		if (name.indexOf('/') < 0) {
			Run run = runs.get(name);
			return new Noted(runs, run, OptionalLong.empty(), RunNotes.read(run.folder()).thread());
		}
		RunModel model = runs.model(ModelName.of(name));
		Run run = runs.get(model.run());
		OptionalLong step = OptionalLong.of(model.step());
		return new Noted(runs, run, step, RunNotes.read(run.folder()).of(step));
	}

	/** Its name in full. */
	String name() {
		return step.isPresent() ? run.id() + "/" + step.getAsLong() : run.id();
	}

	/** Writes another note of it down. */
	Noted with(Note changed) throws StudioException {
		runs.note(run, step, note, changed);
		return new Noted(runs, run, step, changed);
	}

	ObjectNode describe() {
		return put(Json.object().put("name", name()), note);
	}

	/** A note for people: stars, tags, words, excerpt, each on lines of its own. */
	static String inWords(Note note) {
		List<String> parts = new ArrayList<>();
		if (note.rating() > 0) parts.add(note.stars());
		if (!note.tags().isEmpty()) parts.add("[" + String.join(", ", note.tags()) + "]");
		if (!note.text().isEmpty()) parts.add(note.text());
		if (!note.excerpt().isEmpty()) parts.add(note.excerpt().indent(4).stripTrailing());
		return String.join("\n", parts);
	}

	/** Puts a note among other fields: {@code note}, {@code rating} from 1 to 5 if there is one, {@code excerpt} and {@code tags}. */
	static ObjectNode put(ObjectNode node, Note note) {
		node.put("note", note.text());
		if (note.rating() > 0) node.put("rating", note.rating());
		else node.putNull("rating");
		node.put("excerpt", note.excerpt());
		note.tags().forEach(node.putArray("tags")::add);
		return node;
	}
}
