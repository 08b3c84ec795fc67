package gleaner.cli.training;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TextSource;
import gleaner.files.StudioException;
import gleaner.runs.Note;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner runs note RUN[/STEP] [TEXT]} */
@Command(name = "note", description = "Note what you think of a thread or a model; without TEXT tell what you have noted.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class RunsNoteCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", paramLabel = "RUN[/STEP]", description = "The thread, or its model, as in 39-18 or 39-18/best.")
	private String name;

	@Parameters(index = "1", arity = "0..1", paramLabel = "TEXT",
			description = "The new note, in place of the old one; - reads what is piped in, \"\" takes the note away.")
	private String text;

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
		if (text != null) {
			String words = text.equals("-") ? TextSource.read(text).strip() : text;
			noted = noted.with(new Note(words, noted.note().rating()));
		}
		Note note = noted.note();
		String told = (note.rating() > 0 ? note.stars() + "\n" : "") + note.text();
		if (note.isEmpty() && !answer.isJson()) surroundings.err().println("Nothing is noted of " + noted.name() + ".");
		else answer.give(surroundings, noted.describe(), told.strip());
		return 0;
	}
}
