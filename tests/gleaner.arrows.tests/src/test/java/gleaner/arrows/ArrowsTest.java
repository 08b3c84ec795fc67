package gleaner.arrows;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the arrows of docs/architecture.md against the compiled classes of every bundle. */
class ArrowsTest {
	private static final Path BUNDLES = Path.of("..", "..", "bundles");
	private static final Set<String> WITH_SCREEN = Set.of("gleaner.ui", "gleaner.editor", "gleaner.rcp");
	private static final String[] SCREEN = { "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.e4.ui.." };

	private static List<String> bundles;

	@BeforeAll
	static void findBundles() throws IOException {
		try (Stream<Path> found = Files.list(BUNDLES)) {
			bundles = found.filter(b -> Files.exists(b.resolve("META-INF/MANIFEST.MF"))).map(b -> b.getFileName().toString()).sorted().toList();
		}
	}

	private static JavaClasses classesOf(String bundle) {
		return new ClassFileImporter().importPath(BUNDLES.resolve(bundle).resolve("target/classes"));
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
				() -> classes().should().onlyDependOnClassesThat(resideInAnyPackage("java..", "gleaner.engine", b + "..", "gleaner.language..")
						.or(not(resideInAPackage("gleaner..")).and(not(resideInAnyPackage("org.eclipse..", "org.osgi.framework.."))))).check(classesOf(b))));
	}

	@Test
	void theApiStandsAlone() {
		classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "gleaner.engine", "org.osgi.annotation..").check(classesOf("gleaner.engine"));
	}

	@Test
	void theLanguageStandsAlone() {
		classes().should().onlyDependOnClassesThat(resideInAnyPackage("gleaner.language..").or(not(resideInAnyPackage("gleaner..", "org.eclipse..", "org.osgi.framework..")))).check(classesOf("gleaner.language"));
	}

	@Test
	void theStudioKnowsNoEngineAndNoCommand() {
		noClasses().should().dependOnClassesThat().resideInAnyPackage("gleaner.engine.*..", "gleaner.cli..", "gleaner.ui..", "gleaner.editor..", "gleaner.rcp..")
				.check(classesOf("gleaner.studio"));
	}

	@Test
	void publishingKnowsTheStudioAlone() {
		classes().should().onlyDependOnClassesThat(resideInAnyPackage("java..", "gleaner.publish", "gleaner.studio..", "gleaner.engine", "org.apache.pdfbox..", "org.apache.fontbox.."))
				.check(classesOf("gleaner.publish"));
		noClasses().should().dependOnClassesThat().resideInAnyPackage("gleaner.publish..").check(classesOf("gleaner.studio"));
	}

	@Test
	void nobodyKnowsWhereSecretsAreKept() {
		classes().should().onlyDependOnClassesThat(resideInAnyPackage("java..", "javax.crypto..", "gleaner.secrets", "gleaner.studio..", "org.eclipse.equinox.security.storage..", "org.osgi.service.component.annotations.."))
				.check(classesOf("gleaner.secrets"));
		bundles.stream().filter(b -> !b.equals("gleaner.secrets")).forEach(b -> noClasses().should().dependOnClassesThat().resideInAnyPackage("gleaner.secrets..", "org.eclipse.equinox.security..").allowEmptyShould(true).check(classesOf(b)));
	}

	@Test
	void viewsKnowNeitherEditorNorApplication() {
		noClasses().should().dependOnClassesThat().resideInAnyPackage("gleaner.editor..", "gleaner.rcp..", "gleaner.cli..").check(classesOf("gleaner.ui"));
	}

	@Test
	void theTrainerKnowsOnlyEnginesAndNativeCode() {
		classes().should().onlyDependOnClassesThat(resideInAnyPackage("java..", "gleaner.engine", "gleaner.engine.neural..", "gleaner.training..", "org.bytedeco..", "org.deeplearning4j..", "org.nd4j..", "io.jhdf..",
				"com.fasterxml.jackson..", "org.osgi.service.component.annotations..")).check(classesOf("gleaner.training"));
	}

	@Test
	void nobodyKnowsTheTrainer() {
		bundles.stream().filter(b -> !b.startsWith("gleaner.training")).forEach(b -> noClasses().should().dependOnClassesThat()
				.resideInAnyPackage("gleaner.training..", "org.bytedeco..", "org.deeplearning4j..", "org.nd4j..", "io.jhdf..").allowEmptyShould(true).check(classesOf(b)));
	}

	/** A package called internal is used only by the bundle that has it. */
	@TestFactory
	Stream<DynamicTest> internalStaysInside() {
		return bundles.stream().map(b -> DynamicTest.dynamicTest(b, () -> {
			Set<String> own = classesOf(b).stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
			Set<String> trespasses = new TreeSet<>();
			for (JavaClass c : classesOf(b))
				c.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getPackageName())
						.filter(p -> p.startsWith("gleaner.") && p.contains(".internal") && !own.contains(p)).forEach(p -> trespasses.add(c.getName() + " uses " + p));
			assertTrue(trespasses.isEmpty(), trespasses::toString);
		}));
	}
}
