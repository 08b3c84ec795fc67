// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.archive.check.ArchiveCheck;
import gleaner.files.Sentence;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.voice.replay.Remade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Shell;

/** Holds an archive against its checksums and makes a sample of it again, in the background; then says what came of it. */
public final class Checking {
	private static final int SAMPLE = 10;

	private Checking() {
	}

	/** @param archive a zip, or the folder that it was unpacked to */
	public static void begin(Shell shell, Path archive) {
		String name = String.valueOf(archive.getFileName());
		Background.once("Checking " + name, turn -> new ArchiveCheck(archive, turn).run(SAMPLE, 1, StudioAccess::engines))
				.trouble(name + " could not be checked").shown(() -> Status.say("the check of " + name + " was cancelled"))
				.then(outcome -> {
					if (!shell.isDisposed()) new ArchiveReport(shell, "Check of " + name, head(outcome), lines(outcome)).open();
				});
	}

	static String head(ArchiveCheck.Outcome outcome) {
		return (outcome.isSound() ? "It is sound: " : "It is not sound: ") + outcome.card().title() + ", "
				+ String.format("%,d files", outcome.files()) + ", " + outcome.card().words() + ".";
	}

	/** What is wrong, then what came of the sample, a line each. */
	static List<String> lines(ArchiveCheck.Outcome outcome) {
		List<String> lines = new ArrayList<>();
		for (String finding : outcome.findings()) lines.add(Sentence.of(finding));
		if (outcome.findings().isEmpty()) lines.add("Every file is unchanged.");
		if (outcome.sample().isEmpty()) lines.add("There is no raw poem to make again.");
		for (Remade remade : outcome.sample()) {
			lines.add(said(remade.verdict()) + ": " + remade.what());
			for (String why : remade.findings()) lines.add("    " + Sentence.of(why));
		}
		return lines;
	}

	private static String said(Remade.Verdict verdict) {
		return switch (verdict) {
		case SAME -> "The same when made again";
		case IMPOSSIBLE -> "Cannot be made again here";
		default -> Sentence.of(verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ')).replaceAll("\\.$", "");
		};
	}
}
