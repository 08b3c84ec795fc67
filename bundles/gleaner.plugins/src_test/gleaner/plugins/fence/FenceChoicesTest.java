// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.PluginException;
import gleaner.plugins.store.PluginStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was decided of other makers' engines outlives the program. */
class FenceChoicesTest {
	@TempDir
	Path folder;

	@Test
	void theyAreKept() throws Exception {
		PluginStore store = new PluginStore(folder.resolve("plugins"));
		assertEquals(Sharing.EACH, FenceChoices.of(store).sharing());
		FenceChoices.of(store).withSharing(Sharing.TOGETHER).withMegabytes(256).with("b", false).with("a", false).write(store);
		assertEquals(new FenceChoices(Sharing.TOGETHER, 256, Set.of("a", "b"), Set.of()), FenceChoices.of(store));
		FenceChoices.of(store).with("a", true).write(store);
		assertEquals(Set.of("b"), FenceChoices.of(store).off());
		assertEquals(List.of(), store.list(), "they are no plug-in");
		assertTrue(store.broken().isEmpty());
	}

	@Test
	void whatCannotBeReadIsSaid() throws Exception {
		PluginStore store = new PluginStore(folder);
		for (String bad : List.of("{", "{\"format\":1,\"sharing\":\"all\",\"megabytes\":256,\"off\":[]}",
				"{\"format\":1,\"sharing\":\"each\",\"megabytes\":1,\"off\":[]}", "{\"format\":9}")) {
			Files.writeString(folder.resolve("choices"), bad);
			assertThrows(PluginException.class, () -> FenceChoices.of(store));
		}
	}
}
