// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TextSource;
import gleaner.files.StudioException;
import gleaner.runs.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner runs note RUN[/STEP] [TEXT]} */
@Command(name = "note", description = "Note what you think of a thread or a model; without a note, show what you noted.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class RunsNoteCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", paramLabel = "RUN[/STEP]", description = "The thread, or its model, as in 39-18 or 39-18/best.")
	private String name;

	@Parameters(index = "1", arity = "0..1", paramLabel = "TEXT",
			description = "The new note, in place of the old one; - reads what is piped in, \"\" removes the note.")
	private String text;

	@Option(names = "--excerpt", paramLabel = "TEXT", description = "Something it said, to remember it by; \"\" removes it.")
	private String excerpt;

	@Option(names = "--tag", paramLabel = "WORD", description = "A tag to find it by; repeatable, or several with commas.")
	private List<String> tags = List.of();

	@Option(names = "--untag", paramLabel = "WORD", description = "Remove a tag; repeatable.")
	private List<String> untags = List.of();

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	RunsNoteCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Noted noted = Noted.of(studioOption.open().runs(), name);
		Note changed = changed(noted.note());
		if (!changed.equals(noted.note())) noted = noted.with(changed);
		if (noted.note().isEmpty() && !answer.isJson()) surroundings.err().println("There is no note on " + noted.name() + ".");
		else answer.give(surroundings, noted.describe(), Noted.inWords(noted.note()));
		return 0;
	}

	private Note changed(Note note) throws StudioException {
		Note changed = note;
		if (text != null) changed = changed.withText(text.equals("-") ? TextSource.read(text).strip() : text);
		if (excerpt != null) changed = changed.withExcerpt(excerpt);
		List<String> all = new ArrayList<>(changed.tags());
		all.addAll(tags);
		List<String> gone = Note.tagsOf(String.join(",", untags));
		all.removeIf(tag -> gone.stream().anyMatch(tag::equalsIgnoreCase));
		return changed.withTags(all);
	}
}
