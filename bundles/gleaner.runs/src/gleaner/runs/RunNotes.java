// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a poet has noted of a thread and its models, in a file of its own. Not on its card, for that is written by
 * who trains, at any moment. Immutable.
 *
 * @param thread of the thread as a whole
 * @param models by step, those of which something was noted; a model may be gone, its note stays
 */
public record RunNotes(Note thread, SortedMap<Long, Note> models) {
	/** Nothing was noted. */
	public static final RunNotes NONE = new RunNotes(Note.NONE, new TreeMap<>());
	/** 1 had texts and ratings. It is still written as long as there is no more, so that older Gleaners can go on with it. */
	private static final int FIRST_FORMAT = 1;
	private static final int FORMAT = 2;

	public RunNotes {
		models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
	}

	/** The note of the model of this step, or of the thread. */
	public Note of(OptionalLong step) {
		return step.isEmpty() ? thread : models.getOrDefault(step.getAsLong(), Note.NONE);
	}

	/** The same with another note of the model of this step, or of the thread. */
	public RunNotes with(OptionalLong step, Note note) {
		if (step.isEmpty()) return new RunNotes(note, models);
		SortedMap<Long, Note> changed = new TreeMap<>(models);
		if (note.isEmpty()) changed.remove(step.getAsLong());
		else changed.put(step.getAsLong(), note);
		return new RunNotes(thread, changed);
	}

	/**
	 * Reads the notes of a thread.
	 *
	 * @param run the thread's folder
	 * @throws StudioException if they cannot be read, or were written by a newer Gleaner
	 */
	public static RunNotes read(Path run) throws StudioException {
		Path file = new RunFolder(run).notes();
		if (!Files.exists(file)) return NONE;
		JsonFields json = JsonFile.read(file);
		json.requireFormat("the notes", FORMAT);
		SortedMap<Long, Note> models = new TreeMap<>();
		for (JsonFields model : json.objects("models")) models.put(model.whole("step"), note(model));
		return new RunNotes(json.has("thread") ? note(json.object("thread")) : Note.NONE, models);
	}

	private static Note note(JsonFields json) throws StudioException {
		return new Note(json.optionalText("text").orElse(""),
				json.has("rating") ? (int) Math.clamp(json.whole("rating"), 0, Note.BEST) : 0, json.optionalText("excerpt").orElse(""),
				json.has("tags") ? json.texts("tags") : List.of());
	}

	void write(Path run) throws StudioException {
		ObjectNode json = JsonFile.object();
		boolean hasMore = thread.hasMore() || models.values().stream().anyMatch(Note::hasMore);
		json.put("format", hasMore ? FORMAT : FIRST_FORMAT);
		put(json.putObject("thread"), thread);
		ArrayNode list = json.putArray("models");
		for (Map.Entry<Long, Note> model : models.entrySet()) put(list.addObject().put("step", model.getKey()), model.getValue());
		JsonFile.write(new RunFolder(run).notes(), json);
	}

	private static void put(ObjectNode json, Note note) {
		if (note.rating() > 0) json.put("rating", note.rating());
		json.put("text", note.text());
		if (!note.excerpt().isEmpty()) json.put("excerpt", note.excerpt());
		if (!note.tags().isEmpty()) note.tags().forEach(json.putArray("tags")::add);
	}
}
