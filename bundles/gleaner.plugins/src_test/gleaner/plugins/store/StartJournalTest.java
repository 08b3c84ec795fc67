// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who ends two programs as they start is found. */
class StartJournalTest {
	/** No system gives this number to a process. */
	private static final long DEAD = 999_999_999_990L;

	@TempDir
	Path folder;
	private PluginStore store;

	@BeforeEach
	void aStore() {
		store = new PluginStore(folder);
	}

	private void died(int program, String plugin) {
		new StartJournal(store, DEAD + program).begin(plugin);
	}

	@Test
	void twiceIsEnoughAndOnceIsNot() {
		died(1, "evil.feature");
		died(2, "other.feature");
		assertEquals(Set.of(), new StartJournal(store).culprits());
		died(3, "evil.feature");
		assertEquals(Set.of("evil.feature"), new StartJournal(store).culprits());
		assertEquals(Set.of(), new StartJournal(store).culprits(), "it is switched off by then");
	}

	@Test
	void aStartThatGoesWellIsForgottenWithThoseBefore() {
		died(1, "evil.feature");
		StartJournal now = new StartJournal(store);
		now.begin("evil.feature");
		now.end("evil.feature");
		died(2, "evil.feature");
		assertEquals(Set.of(), new StartJournal(store).culprits());
	}

	@Test
	void aProgramThatStillStartsIsNoProof() {
		died(1, "evil.feature");
		new StartJournal(store, ProcessHandle.current().parent().orElseThrow().pid()).begin("evil.feature");
		assertEquals(Set.of(), new StartJournal(store).culprits());
	}

	@Test
	void whatIsNoNameOfAPluginIsForgotten() {
		died(1, "../evil");
		died(2, "../evil");
		assertEquals(Set.of(), new StartJournal(store).culprits());
	}
}
