// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import gleaner.testing.RunFolders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of threads that are looked at again and again only what has changed is read again; whatever has changed is seen. */
class KnownRunsTest {
	private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2016-10-30T11:28:00Z"));

	@TempDir
	private Path folder;
	private Path thread;
	private Runs runs;

	@BeforeEach
	void make() throws Exception {
		thread = RunFolders.make(folder, "r", RunFolders.CARD);
		age(thread);
		runs = new Runs(folder);
	}

	/** As if all had been written long ago. */
	private static void age(Path thread) throws IOException {
		List<Path> all;
		try (Stream<Path> walk = Files.walk(thread)) {
			all = walk.toList();
		}
		for (Path path : all) Files.setLastModifiedTime(path, LONG_AGO);
	}

	private Run look() throws Exception {
		return runs.list().getFirst();
	}

	@Test
	void whatHasNotChangedIsNotReadAgain() throws Exception {
		Run before = look();
		Path card = thread.resolve("run.json");
		Files.writeString(card, "x".repeat((int) Files.size(card)), StandardOpenOption.WRITE);
		Files.setLastModifiedTime(card, LONG_AGO);
		assertSame(before, look(), "who reads the card again finds that it cannot be read");
		assertSame(before, runs.get("r"));
		assertEquals(1, new Runs(folder).problems().size());
	}

	@Test
	void anotherCardAndOtherModelsAreSeen() throws Exception {
		Run before = look();
		Files.writeString(thread.resolve("run.json"), RunFolders.CARD.replace("84953, \"loss\"", "84963, \"loss\""));
		assertEquals(84963, look().steps());
		age(thread);
		assertEquals(3, look().models().size());
		Files.writeString(thread.resolve("models/90000.safetensors"), "weights");
		assertEquals(4, look().models().size());
		Files.delete(thread.resolve("models/4800.safetensors"));
		assertEquals(List.of(33380L, 84953L, 90000L), look().models().stream().map(RunModel::step).toList());
		assertEquals(3, before.models().size());
	}

	@Test
	void aModelThatIsBeingCopiedGrows() throws Exception {
		Path model = Files.writeString(thread.resolve("models/90000.safetensors"), "half");
		Files.setLastModifiedTime(thread.resolve("models"), LONG_AGO);
		assertEquals(4, look().models().getLast().bytes());
		Files.writeString(model, " and half", StandardOpenOption.APPEND);
		Files.setLastModifiedTime(thread.resolve("models"), LONG_AGO);
		assertEquals(13, look().models().getLast().bytes());
	}

	@Test
	void whatAThreadIsDoingIsAskedEachTime() throws Exception {
		assertEquals(RunState.STOPPED, look().state());
		try (FileChannel channel = FileChannel.open(thread.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.lock()) {
			assertEquals(RunState.RUNNING, look().state());
			assertSame(look(), look());
		}
		assertEquals(RunState.STOPPED, look().state());
		assertEquals(false, look().canGoOn());
		Files.createDirectory(thread.resolve("state"));
		assertEquals(true, look().canGoOn());
	}

	@Test
	void aThreadThatIsGoneAndAnotherInItsPlaceAreToldApart() throws Exception {
		Run before = look();
		Path card = thread.resolve("run.json");
		Files.delete(card);
		assertEquals(List.of(), runs.list());
		Files.writeString(card, RunFolders.CARD.replace("windows", "doors  "));
		Files.setLastModifiedTime(card, LONG_AGO);
		assertNotSame(before, look());
		assertEquals("doors  ", look().name());
	}
}
