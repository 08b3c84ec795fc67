// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cluster.Job;
import gleaner.cluster.Jobs;
import gleaner.cluster.place.Sites;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyPoemsTest {
	@TempDir
	Path folder;

	private static final GenerationOrder ORDER = new GenerationOrder("counting", Map.of(), List.of(), List.of(), List.of(),
			new GenerationRequest(7, 5, "", 0, PoemLength.NATURAL, 1));

	@Test
	void whatAPaneIsToldBecomesAJob() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Path script = Files.writeString(folder.resolve("gleaner"), "#!/bin/sh\nexit 0\n");
		assertTrue(script.toFile().setExecutable(true));
		ManyPoems many = new ManyPoems(studio, new JobPlaces(Optional.of(script), new Sites(folder.resolve("clusters"))));
		Job job = many.begin(EngineInfo.of("counting", "Counting", "says numbers"), ORDER, 25_000, Job.HERE,
				Language.english(), Progress.NONE);
		assertEquals("Counting 7", job.name());
		assertTrue(job.what().startsWith("25,000 poems of Counting from seed 7 in "), job.what());
		assertEquals(25_000, job.tasks().stream().mapToLong(task -> task.poems().orElseThrow()).sum());
		assertEquals(List.of("generate", "--engine", "counting", "--seed", "7", "--from", "1"),
				job.tasks().getFirst().command().subList(0, 7), "the endless stream of a pane, from its first poem on");
		assertEquals(job, new Jobs(studio).get("Counting 7").job());
	}

	@Test
	void withoutAProgramNothingIsMade() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		ManyPoems many = new ManyPoems(studio, new JobPlaces(Optional.empty(), new Sites(folder.resolve("clusters"))));
		assertThrows(StudioException.class, () -> many.begin(EngineInfo.of("counting", "Counting", "says numbers"), ORDER, 10, Job.HERE,
				Language.english(), Progress.NONE));
		assertEquals(List.of(), new Jobs(studio).names());
	}

	@Test
	void aNumberThatCannotBeIsNotTaken() {
		assertNull(ManyPoems.wrong("10,000"));
		assertEquals(10_000, ManyPoems.number(" 10,000 "));
		for (String wrong : List.of("", "0", "-1", "ten", "1.5", "1000000001", "99999999999999999999"))
			assertEquals("Must be a whole number from 1 to 1,000,000,000.", ManyPoems.wrong(wrong), wrong);
	}
}
