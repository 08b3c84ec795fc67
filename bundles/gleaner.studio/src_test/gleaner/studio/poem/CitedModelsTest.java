// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.engine.GenerationRequest;
import gleaner.studio.making.Making;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitedModelsTest {
	@TempDir
	private Path folder;

	private static Fragment by(String model, int length) {
		return new Fragment("d", 0, length, new Making("lstm", "LSTM", Map.of(), List.of(), Optional.of(model),
				GenerationRequest.poem(1), Instant.EPOCH));
	}

	@Test
	void whatAPoemOrADraftIsMadeWithIsCited() throws Exception {
		Poems poems = new Poems(Files.createDirectories(folder.resolve("poems")), folder.resolve("trash"), false);
		poems.write("Tide", new Harvest("the sea", Provenance.of(by("39-18/4800@f00d", 7))));
		poems.write("Salt", new Harvest("by hand", Provenance.of(new Origin.Changed(by("39-18/33380", 3), "was"), 7)));
		poems.keepUnsaved("Salt", new Harvest("draft", Provenance.of(by("39-18/84953", 5))));
		CitedModels cited = CitedModels.of(poems);
		assertEquals(Optional.of("Tide"), cited.by("39-18/4800"));
		assertEquals(Optional.of("Salt"), cited.by("39-18/33380"));
		assertEquals(Optional.of("Salt"), cited.by("39-18/84953"));
		assertEquals(Optional.empty(), cited.by("39-18/99"));
	}
}
