// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cluster.Job;
import gleaner.cluster.Needs;
import gleaner.cluster.Task;
import gleaner.files.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlurmScriptTest {
	@TempDir
	Path folder;

	private static Site site(List<String> options, List<String> setup) {
		return new Site("big", "", "", "/opt/glea ner/gleaner", options, setup, "apptainer exec g.sif", List.of());
	}

	@Test
	void theScriptSaysMemoryAndTimeAndWhatTheSiteWants() {
		Job job = new Job("j", "what", "big", "gleaner-1", Instant.EPOCH, new Needs(1000, 30, 1), 1, List.of(),
				List.of(new Task(1, "", List.of("corpus", "list"))));
		String script = new Slurm(site(List.of("--partition=long"), List.of("module load java/25"))).script(job, "/data/it's here");
		assertTrue(script.startsWith("#!/bin/sh\n#SBATCH "), script);
		for (String line : List.of("#SBATCH --mem=1000M", "#SBATCH --time=30", "#SBATCH --partition=long", "module load java/25"))
			assertTrue(script.lines().anyMatch(line::equals), line + " is not in " + script);
		assertTrue(
				script.endsWith(
						"exec apptainer exec g.sif '/opt/glea ner/gleaner' job work '/data/it'\\''s here' --minutes 30 --list \"$1\"\n"),
				script);
	}

	@Test
	void aSiteIsKeptAndFound() throws StudioException {
		Sites sites = new Sites(folder.resolve("clusters"));
		Site far = new Site("far", "me@login", "/scratch/me", "/home/me/gleaner", List.of("--account=x"), List.of("a", "b"), "",
				List.of("-p", "22"));
		sites.put(far);
		assertEquals(far, sites.get("far"));
		assertEquals(List.of("far"), sites.names());
		assertTrue(assertThrows(StudioException.class, () -> sites.get("fra")).getMessage().contains("did you mean \"far\"?"));
		sites.remove("far");
		assertEquals(List.of(), sites.names());
	}

	@Test
	void sitesThatWouldBeACommandAreRefused() {
		assertThrows(IllegalArgumentException.class,
				() -> new Site("a", "-oProxyCommand=x", "/x", "p", List.of(), List.of(), "", List.of()));
		assertThrows(IllegalArgumentException.class, () -> site(List.of("--x\nrm -rf /"), List.of()));
		assertThrows(IllegalArgumentException.class, () -> site(List.of("rm"), List.of()));
		assertThrows(IllegalArgumentException.class, () -> new Site("../x", "", "", "p", List.of(), List.of(), "", List.of()));
		assertThrows(IllegalArgumentException.class, () -> new Site("a", "h", "", "p", List.of(), List.of(), "", List.of()));
	}

	@Test
	void aBrokenSiteIsToldOf() throws Exception {
		Files.createDirectories(folder.resolve("clusters"));
		for (String text : List.of("{", "[]", "{\"format\":9}", "{\"format\":1}", "{\"format\":1,\"program\":\" \"}")) {
			Files.writeString(folder.resolve("clusters/odd.json"), text);
			assertTrue(assertThrows(StudioException.class, () -> new Sites(folder.resolve("clusters")).get("odd")).getMessage()
					.contains("odd.json"), text);
		}
	}

	@Test
	void onBatteryIsOnlyWhatDrains() throws Exception {
		supply("AC", "type", "Mains", "online", "0");
		assertEquals(false, Battery.isAllThereIs(folder));
		supply("BAT0", "type", "Battery", "status", "Discharging");
		assertEquals(true, Battery.isAllThereIs(folder));
		supply("AC", "type", "Mains", "online", "1");
		assertEquals(false, Battery.isAllThereIs(folder));
		assertEquals(false, Battery.isAllThereIs(folder.resolve("none")));
	}

	private void supply(String name, String... facts) throws Exception {
		Files.createDirectories(folder.resolve(name));
		for (int i = 0; i < facts.length; i += 2) Files.writeString(folder.resolve(name).resolve(facts[i]), facts[i + 1] + "\n");
	}
}
