// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.Jars;
import gleaner.plugins.PluginException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleRulesTest {
	@TempDir
	private Path folder;
	private final List<BundleManifest> bundles = new ArrayList<>();

	private void add(String name, String... headers) throws Exception {
		bundles.add(BundleManifest.of(Jars.bundle(folder.resolve(bundles.size() + ".jar"), name, headers)));
	}

	private static BundleRules rules() {
		return new BundleRules(Set.of("gleaner.engine", "org.eclipse.osgi"), Set.of("org.json"));
	}

	private String refused() {
		String said = assertThrows(PluginException.class,
				() -> rules().check("echo", "Echo", bundles))
				.getMessage();
		assertTrue(said.startsWith("Echo was not installed: ") && said.endsWith(". A plug-in may have only bundles of its own"),
				said);
		return said;
	}

	@Test
	void bundlesOfItsOwnMayComeWithFragments() throws Exception {
		add("maker.engine;singleton:=true", "Export-Package: maker.words;version=\"1.0\"");
		add("maker.engine.en", "Fragment-Host: maker.engine;bundle-version=\"1.0\"");
		rules().check("echo", "Echo", bundles);
	}

	@Test
	void noneTakesThePlaceOfOneOfTheProgram() throws Exception {
		add("gleaner.engine");
		assertTrue(refused().contains("its bundle gleaner.engine would replace one of Gleaner's own"));
	}

	@Test
	void noneBecomesAPartOfTheProgram() throws Exception {
		add("maker.engine", "Fragment-Host: org.eclipse.osgi;extension:=framework");
		assertTrue(refused().contains("would become a part of org.eclipse.osgi"));
		bundles.clear();
		add("maker.engine", "Fragment-Host: system.bundle");
		assertTrue(refused().contains("would become a part of system.bundle"));
	}

	@Test
	void noneSpeaksInItsName() throws Exception {
		add("maker.engine", "Export-Package: maker, gleaner.engine;version=\"9.0\", java.lang, org.json;version=99, Gleaner.x");
		assertTrue(refused().contains("exports packages that belong to Gleaner: gleaner.engine, java.lang, org.json, Gleaner.x"));
	}

	@Test
	void noneComesTwice() throws Exception {
		add("maker.engine");
		add("maker.engine");
		assertTrue(refused().contains("it has the bundle maker.engine twice"));
	}

	@Test
	void whatIsNoBundleIsSaid() throws Exception {
		Path jar = Jars.changed(Jars.bundle(folder.resolve("x.jar"), "x"), "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
		assertEquals("changed-x.jar is a jar, but not a bundle: its manifest has no Bundle-SymbolicName",
				assertThrows(PluginException.class, () -> BundleManifest.of(jar)).getMessage());
		add("maker.engine", "Fragment-Host: a;b=\"");
		assertThrows(PluginException.class, () -> rules().check("echo", "Echo", bundles));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Gleaner.Engine", "GLEANER.ENGINE;singleton:=true", "system.bundle", "System.Bundle", "org.Eclipse.osgi" })
	void namesThatDifferOnlyInCaseAreTheSame(String name) throws Exception {
		add(name);
		assertTrue(refused().contains("would replace one of Gleaner's own"));
	}

	@Test
	void noneHasANameAsGleanersOwnHaveButTheTrainerAndTheEncoder() throws Exception {
		add("gleaner.training");
		assertTrue(refused().contains("its bundle gleaner.training has a name like Gleaner's own"));
		add("gleaner.nd4j.linux.x86_64");
		rules().check(Offer.TRAINER, "Trainer", bundles);
		assertThrows(PluginException.class, () -> rules().check(Offer.ENCODER, "Encoder", bundles));
		bundles.clear();
		add("gleaner.language.encoder");
		add("gleaner.language.encoder.linux.x86_64");
		rules().check(Offer.ENCODER, "Encoder", bundles);
		assertThrows(PluginException.class, () -> rules().check(Offer.TRAINER, "Trainer", bundles));
		add("gleaner.trainings");
		assertThrows(PluginException.class, () -> rules().check(Offer.TRAINER, "Trainer", bundles));
	}

	/** Or what was examined and signed is not what runs. */
	@ParameterizedTest
	@ValueSource(strings = { "external:$user.home$/x.jar", "lib/a.jar, ../other/x.jar", "a\\..\\..\\x.jar" })
	void noneRunsWhatLiesOutsideOfIt(String path) throws Exception {
		add("maker.engine", "Bundle-ClassPath: " + path);
		assertTrue(refused().contains("would run what lies outside it"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "external:/tmp/libx.so;osname=Linux", "lib/liba.so;../../libx.so;processor=x86-64" })
	void noneRunsNativeCodeFromOutsideOfIt(String path) throws Exception {
		add("maker.engine", "Bundle-NativeCode: " + path);
		assertTrue(refused().contains("would run what lies outside it"));
	}

	/** A part of the framework, its host given in this very plug-in. */
	@Test
	void noneBecomesTheFramework() throws Exception {
		add("system.bundle");
		add("maker.part", "Fragment-Host: system.bundle;extension:=framework", "ExtensionBundle-Activator: maker.Start");
		assertTrue(refused().contains("system.bundle would replace"));
	}
}
