// SPDX-License-Identifier: EPL-2.0
package gleaner.arrows;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the arrows of docs/architecture.md against the compiled classes of every bundle. */
class ArrowsTest {
	private static final Path BUNDLES = Path.of("..", "..", "bundles");
	private static final Set<String> WITH_SCREEN = Set.of("gleaner.ui", "gleaner.ui.glean", "gleaner.ui.train", "gleaner.ui.perform",
			"gleaner.ui.lifeline",
			"gleaner.ui.ore",
			"gleaner.ui.compare", "gleaner.ui.engines", "gleaner.editor", "gleaner.ui.guide", "gleaner.rcp");
	/** Bundles that anybody may build upon: their packages carry versions. */
	private static final List<String> PUBLIC = List.of("gleaner.engine", "gleaner.language");
	private static final String[] SCREEN = { "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.e4.ui.." };

	private static final List<String> CORES = List.of("gleaner.engine", "gleaner.language", "gleaner.files", "gleaner.corpus",
			"gleaner.runs", "gleaner.studio", "gleaner.voice",
			"gleaner.search", "gleaner.performance", "gleaner.compare", "gleaner.lifeline", "gleaner.mining", "gleaner.cluster");

	/** The floors: which of our bundles each may use. Rooms do not know each other, and nobody knows a room. */
	private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
			Map.entry("gleaner.engine", Set.of()),
			Map.entry("gleaner.language", Set.of()),
			Map.entry("gleaner.language.encoder", Set.of("gleaner.language")),
			Map.entry("gleaner.engine.testkit", Set.of("gleaner.engine")),
			Map.entry("gleaner.engine.markov", Set.of("gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.engine.substitution", Set.of("gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.engine.neural", Set.of("gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.files", Set.of()),
			Map.entry("gleaner.corpus", Set.of("gleaner.files", "gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.runs", Set.of("gleaner.files", "gleaner.engine")),
			Map.entry("gleaner.training",
					Set.of("gleaner.files", "gleaner.runs", "gleaner.engine", "gleaner.engine.neural", "gleaner.nd4j")),
			Map.entry("gleaner.studio", Set.of("gleaner.files", "gleaner.corpus", "gleaner.runs", "gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.voice",
					Set.of("gleaner.files", "gleaner.corpus", "gleaner.runs", "gleaner.studio", "gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.search", Set.of("gleaner.files", "gleaner.corpus", "gleaner.studio", "gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.performance", Set.of("gleaner.files", "gleaner.corpus", "gleaner.runs", "gleaner.studio", "gleaner.voice",
					"gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.lifeline", Set.of("gleaner.files", "gleaner.corpus", "gleaner.runs", "gleaner.studio", "gleaner.voice",
					"gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.mining", Set.of("gleaner.files", "gleaner.corpus", "gleaner.runs", "gleaner.studio", "gleaner.search",
					"gleaner.voice", "gleaner.compare", "gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.compare", Set.of("gleaner.files", "gleaner.corpus", "gleaner.runs", "gleaner.studio", "gleaner.voice",
					"gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.cluster", Set.of("gleaner.files", "gleaner.corpus", "gleaner.runs", "gleaner.studio", "gleaner.voice",
					"gleaner.engine", "gleaner.language")),
			Map.entry("gleaner.film", cores("gleaner.publish")),
			Map.entry("gleaner.archive", cores("gleaner.publish")),
			Map.entry("gleaner.secrets", Set.of("gleaner.files", "gleaner.voice")),
			Map.entry("gleaner.fence", Set.of("gleaner.engine")),
			Map.entry("gleaner.plugins", Set.of("gleaner.engine", "gleaner.fence", "gleaner.files")),
			Map.entry("gleaner.publish", Set.of("gleaner.files", "gleaner.corpus", "gleaner.runs", "gleaner.studio", "gleaner.engine")),
			Map.entry("gleaner.desk", cores()),
			Map.entry("gleaner.cli",
					cores("gleaner.fence", "gleaner.publish", "gleaner.plugins", "gleaner.film", "gleaner.archive")),
			Map.entry("gleaner.ui", cores("gleaner.desk", "gleaner.plugins")),
			Map.entry("gleaner.ui.glean", cores("gleaner.desk", "gleaner.ui")),
			Map.entry("gleaner.ui.train", cores("gleaner.plugins", "gleaner.desk", "gleaner.ui")),
			Map.entry("gleaner.ui.perform", cores("gleaner.desk", "gleaner.ui")),
			Map.entry("gleaner.ui.lifeline", cores("gleaner.desk", "gleaner.film", "gleaner.ui")),
			Map.entry("gleaner.ui.ore", cores("gleaner.archive", "gleaner.desk", "gleaner.ui")),
			Map.entry("gleaner.ui.compare", cores("gleaner.desk", "gleaner.ui")),
			Map.entry("gleaner.ui.engines", cores("gleaner.desk", "gleaner.fence", "gleaner.plugins", "gleaner.ui")),
			Map.entry("gleaner.editor", cores("gleaner.publish", "gleaner.desk", "gleaner.ui")),
			Map.entry("gleaner.ui.guide", Set.of("gleaner.desk", "gleaner.ui", "gleaner.engine", "gleaner.files")),
			Map.entry("gleaner.rcp", cores("gleaner.desk", "gleaner.ui", "gleaner.editor", "gleaner.ui.guide")));

	private static Set<String> cores(String... more) {
		Set<String> all = new HashSet<>(CORES);
		all.addAll(List.of(more));
		return all;
	}

	private static List<String> bundles;
	private static final Map<String, JavaClasses> CLASSES = new HashMap<>();
	/** By package, the bundle that has it. */
	private static final Map<String, String> HOMES = new HashMap<>();

	@BeforeAll
	static void findBundles() throws IOException {
		try (Stream<Path> found = Files.list(BUNDLES)) {
			bundles = found.filter(b -> Files.exists(b.resolve("META-INF/MANIFEST.MF"))).map(b -> b.getFileName().toString()).sorted()
					.toList();
		}
		for (String bundle : bundles) for (JavaClass c : classesOf(bundle)) HOMES.put(c.getPackageName(), bundle);
	}

	private static JavaClasses classesOf(String bundle) {
		return CLASSES.computeIfAbsent(bundle, b -> new ClassFileImporter().importPath(BUNDLES.resolve(b).resolve("target/classes")));
	}

	@Test
	void lookAtRealClasses() {
		assertTrue(bundles.containsAll(List.of("gleaner.engine", "gleaner.studio", "gleaner.cli", "gleaner.ui")), bundles::toString);
		assertTrue(classesOf("gleaner.engine").size() > 10);
	}

	@TestFactory
	Stream<DynamicTest> noScreenBelowTheScreen() {
		return bundles.stream().filter(b -> !WITH_SCREEN.contains(b)).map(b -> DynamicTest.dynamicTest(b,
				() -> noClasses().should().dependOnClassesThat().resideInAnyPackage(SCREEN).allowEmptyShould(true).check(classesOf(b))));
	}

	@TestFactory
	Stream<DynamicTest> enginesSeeOnlyTheEngineApi() {
		return bundles.stream().filter(b -> b.startsWith("gleaner.engine.")).map(b -> DynamicTest.dynamicTest(b,
				() -> classes().should()
						.onlyDependOnClassesThat(resideInAnyPackage("java..", "gleaner.engine", b + "..", "gleaner.language..")
								.or(not(resideInAPackage("gleaner.."))
										.and(not(resideInAnyPackage("org.eclipse..", "org.osgi.framework..")))))
						.check(classesOf(b))));
	}

	@Test
	void theApiStandsAlone() {
		classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "gleaner.engine", "org.osgi.annotation..")
				.check(classesOf("gleaner.engine"));
	}

	@Test
	void theLanguageStandsAlone() {
		classes().should()
				.onlyDependOnClassesThat(resideInAnyPackage("gleaner.language..")
						.or(not(resideInAnyPackage("gleaner..", "org.eclipse..", "org.osgi.framework.."))))
				.check(classesOf("gleaner.language"));
	}

	/** A bundle that the table does not have has no floor. Native code is none of ours. */
	@Test
	void eachBundleHasAFloor() {
		assertEquals(new TreeSet<>(MAY_USE.keySet()),
				bundles.stream().filter(b -> !b.startsWith("gleaner.nd4j") && !b.startsWith("gleaner.language.encoder."))
						.collect(Collectors.toCollection(TreeSet::new)));
	}

	@TestFactory
	Stream<DynamicTest> eachFloorUsesOnlyWhatItMay() {
		return MAY_USE.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(floor -> DynamicTest.dynamicTest(floor.getKey(), () -> {
			Set<String> trespasses = new TreeSet<>();
			for (JavaClass c : classesOf(floor.getKey()))
				c.getDirectDependenciesFromSelf().forEach(d -> {
					String home = HOMES.get(d.getTargetClass().getPackageName());
					if (home != null && !home.equals(floor.getKey()) && !floor.getValue().contains(home))
						trespasses.add(c.getName() + " uses " + d.getTargetClass().getName() + " of " + home);
				});
			assertTrue(trespasses.isEmpty(), trespasses::toString);
		}));
	}

	/** What the rooms remember and decide can be checked without a workbench. */
	@Test
	void theDeskKnowsNoWorkbench() {
		classes().should()
				.onlyDependOnClassesThat(
						resideInAnyPackage("java..", "gleaner..", "com.fasterxml.jackson..", "org.commonmark..", "org.osgi.framework..",
								"org.osgi.service.component.annotations.."))
				.check(classesOf("gleaner.desk"));
	}

	@Test
	void theRunFolderKnowsFilesAlone() {
		classes().should().onlyDependOnClassesThat(resideInAnyPackage("java..", "gleaner.runs", "gleaner.files", "com.fasterxml.jackson.."))
				.check(classesOf("gleaner.runs"));
	}

	/** Two ways of locking would undo each other's locks. */
	@Test
	void filesAreLockedInOnePlace() {
		Set<String> lock = new TreeSet<>();
		for (String bundle : bundles)
			for (JavaClass c : classesOf(bundle))
				if (c.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isAssignableTo(FileChannel.class)
						&& Set.of("lock", "tryLock").contains(call.getName())))
					lock.add(c.getName());
		assertEquals(Set.of("gleaner.files.HeldLock"), lock);
	}

	@Test
	void nobodyKnowsWhereSecretsAreKept() {
		bundles.stream().filter(b -> !b.equals("gleaner.secrets")).forEach(b -> noClasses().should().dependOnClassesThat()
				.resideInAnyPackage("org.eclipse.equinox.security..").allowEmptyShould(true).check(classesOf(b)));
	}

	@Test
	void theTrainerKnowsOnlyEnginesRunsAndNativeCode() {
		classes().should()
				.onlyDependOnClassesThat(resideInAnyPackage("java..", "gleaner.engine", "gleaner.engine.neural..", "gleaner.files",
						"gleaner.runs", "gleaner.training..", "org.bytedeco..", "org.deeplearning4j..", "org.nd4j..", "io.jhdf..",
						"com.fasterxml.jackson..", "org.osgi.service.component.annotations.."))
				.check(classesOf("gleaner.training"));
	}

	@Test
	void nobodyKnowsTheTrainer() {
		bundles.stream().filter(b -> !b.startsWith("gleaner.training")).forEach(b -> noClasses().should().dependOnClassesThat()
				.resideInAnyPackage("gleaner.training..", "org.bytedeco..", "org.deeplearning4j..", "org.nd4j..", "io.jhdf..")
				.allowEmptyShould(true).check(classesOf(b)));
	}

	@Test
	void nobodyKnowsTheEncoder() {
		bundles.stream().filter(b -> !b.startsWith("gleaner.language.encoder")).forEach(b -> noClasses().should().dependOnClassesThat()
				.resideInAnyPackage("gleaner.language.encoder..", "ai.onnxruntime..").allowEmptyShould(true).check(classesOf(b)));
	}

	@TestFactory
	Stream<DynamicTest> noCycleOfPackages() {
		return bundles.stream().map(b -> DynamicTest.dynamicTest(b,
				() -> slices().matching("(**)").should().beFreeOfCycles().allowEmptyShould(true).check(classesOf(b))));
	}

	@Test
	void whatOthersSeeOfTheLanguageKnowsNothingOfItsInside() {
		noClasses().that().resideOutsideOfPackage("gleaner.language.internal..").should().dependOnClassesThat()
				.resideInAPackage("gleaner.language.internal..").check(classesOf("gleaner.language"));
	}

	/** Who exports a package says which version of it; what is internal is never exported. */
	@TestFactory
	Stream<DynamicTest> exportsHaveVersions() {
		return bundles.stream().filter(b -> !b.startsWith("gleaner.nd4j")).map(b -> DynamicTest.dynamicTest(b, () -> {
			for (String export : exported(b))
				assertTrue(export.contains(";version=\"") && !export.contains(".internal") || export.contains("x-friends"), export);
		}));
	}

	/** What the manifest exports, and nothing else, says its version in its package-info. */
	@TestFactory
	Stream<DynamicTest> publicPackagesSayTheirVersion() {
		return PUBLIC.stream().map(b -> DynamicTest.dynamicTest(b, () -> {
			Set<String> said = new TreeSet<>();
			for (JavaClass c : classesOf(b)) {
				if (!c.getSimpleName().equals("package-info")) continue;
				c.tryGetAnnotationOfType("org.osgi.annotation.versioning.Version")
						.ifPresent(v -> said.add(c.getPackageName() + ";version=\"" + v.get("value").orElseThrow() + "\""));
			}
			assertFalse(said.isEmpty());
			assertEquals(exported(b), said);
		}));
	}

	private static Set<String> exported(String bundle) throws IOException {
		try (InputStream in = Files.newInputStream(BUNDLES.resolve(bundle).resolve("META-INF/MANIFEST.MF"))) {
			String exports = new Manifest(in).getMainAttributes().getValue("Export-Package");
			return exports == null ? Set.of() : new TreeSet<>(List.of(exports.split(",\\s*")));
		}
	}

	/** A package called internal is used only by the bundle that has it. */
	@TestFactory
	Stream<DynamicTest> internalStaysInside() {
		return bundles.stream().map(b -> DynamicTest.dynamicTest(b, () -> {
			Set<String> own = classesOf(b).stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
			Set<String> trespasses = new TreeSet<>();
			for (JavaClass c : classesOf(b))
				c.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getPackageName())
						.filter(p -> p.startsWith("gleaner.") && p.contains(".internal") && !own.contains(p))
						.forEach(p -> trespasses.add(c.getName() + " uses " + p));
			assertTrue(trespasses.isEmpty(), trespasses::toString);
		}));
	}
}
