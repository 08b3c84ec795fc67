// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.runs.Run;
import gleaner.runs.StarterThreads;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelChoiceTest {
	@Test
	void eachKeptModelCanBeChosenAndFoundByItsWords(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		StarterThreads.into(studio.runs().folder());
		List<ModelChoice> all = ModelChoice.all(studio);
		assertEquals(studio.runs().list().stream().mapToInt(run -> run.models().size()).sum(), all.size());
		assertTrue(all.containsAll(ModelChoice.of(studio)), "the best and the last are among them, in the same words");
		assertTrue(all.size() > ModelChoice.of(studio).size());
		Run first = studio.runs().list().getFirst();
		String step = String.valueOf(first.models().getFirst().step());
		List<ModelChoice> found = all.stream().filter(model -> model.isMeant("  " + first.called().toUpperCase() + " " + step)).toList();
		assertEquals(List.of(first.models().getFirst().name()), found.stream().map(ModelChoice::model).toList());
		assertTrue(all.stream().allMatch(model -> model.isMeant("")), "who types nothing means all");
		assertTrue(all.stream().noneMatch(model -> model.isMeant("nobody")));
	}
}
