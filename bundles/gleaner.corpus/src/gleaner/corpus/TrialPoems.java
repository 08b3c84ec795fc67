// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.List;

/** The poems of a trial, so that they need not be cut again when they are kept; of a large file it holds none. */
final class TrialPoems implements Cutting.Sink {
	/** More would fill the memory beside the file itself. */
	private static final int MOST_CHARACTERS = 1 << 24;

	private record Poem(String id, String title, String author, String text) {
	}

	private final List<Poem> poems = new ArrayList<>();
	private long characters;

	@Override
	public void poem(String id, String title, String author, String text) {
		characters += text.length();
		if (isComplete()) poems.add(new Poem(id, title, author, text));
		else poems.clear();
	}

	/** Whether all are here; else they must be cut once more. */
	boolean isComplete() {
		return characters <= MOST_CHARACTERS;
	}

	/** Gives them to another, in their order. */
	void giveTo(Cutting.Sink sink) throws StudioException {
		for (Poem poem : poems) sink.poem(poem.id, poem.title, poem.author, poem.text);
	}
}
