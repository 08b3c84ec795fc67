// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks are named when all is over; what was recorded stays. */
class MarkNamesTest {
	@TempDir
	private Path folder;

	private Performances performances() throws StudioException {
		return new Performances(Studio.create(folder.resolve("studio")));
	}

	private static Recorder begin(Performances performances) throws StudioException {
		Programme programme = Programme.of("Set", Round.of(new Says.Poems(List.of("a")), Mode.LINES));
		Recorder recorder = performances.begin(programme, Screen.USUAL, sentence -> {});
		recorder.piece(new Piece(1, 1, 1, "a", Harvest.hand("one line\nanother\n")));
		recorder.moment(new Moment.Marked(1, 1, 1, 0, 8, ""));
		recorder.moment(new Moment.Marked(2, 2, 1, 9, 16, "laugh"));
		return recorder;
	}

	@Test
	void aNameIsAddedBehindWhatIsThereEvenIfThatWasCutOff() throws Exception {
		Performances performances = performances();
		Recorder recorder = begin(performances);
		assertThrows(StudioException.class, () -> MarkNames.give(performances.open("last"), 1, "here"), "it is being recorded");
		recorder.close();
		Path marks = recorder.folder().resolve("marks.jsonl");
		long before = Files.size(marks);
		MarkNames.give(performances.open("last"), 1, "here");
		MarkNames.give(performances.open("last"), 1, "there");
		Files.writeString(marks, "{\"mark\":9,", StandardOpenOption.APPEND);
		MarkNames.give(performances.open("last"), 2, "cut");
		assertEquals(List.of("there", "cut"), performances.open("last").marks().stream().map(Moment.Marked::name).toList());
		assertTrue(Files.size(marks) > before);
		StudioException none = assertThrows(StudioException.class, () -> MarkNames.give(performances.open("last"), 7, "x"));
		assertTrue(none.getMessage().contains("no mark 7"), none.getMessage());
	}
}
