// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.PluginException;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata of a stranger's update site. p2 itself carries such actions out without a question. */
class UnitRulesTest {
	private static void check(Consumer<InstallableUnitDescription> change) throws PluginException {
		InstallableUnitDescription unit = new InstallableUnitDescription();
		unit.setId("maker.engine");
		unit.setVersion(Version.create("1.0.0"));
		change.accept(unit);
		UnitRules.check("Echo", MetadataFactory.createInstallableUnit(unit));
	}

	private static String refused(Consumer<InstallableUnitDescription> change) {
		return assertThrows(PluginException.class, () -> check(change)).getMessage();
	}

	@Test
	void aPlainBundleMayComeIn() throws Exception {
		check(unit -> {
			unit.setTouchpointType(MetadataFactory.createTouchpointType("org.eclipse.equinox.p2.osgi", Version.create("1.0.0")));
			unit.addTouchpointData(MetadataFactory.createTouchpointData(Map.of("manifest", "Bundle-SymbolicName: maker.engine")));
			unit.setArtifacts(new IArtifactKey[] {});
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "install", "uninstall", "configure", "unconfigure", "collect", "installBundle", "somethingNew" })
	void nothingIsDoneAtAnInstallation(String phase) {
		String said = refused(unit -> unit.addTouchpointData(MetadataFactory.createTouchpointData(
				Map.of(phase, "org.eclipse.equinox.p2.touchpoint.natives.remove(path:/home);"))));
		assertTrue(said.contains("maker.engine would run something during its installation (" + phase + ")"), said);
	}

	@Test
	void onlyBundlesAndFeatures() {
		String natives = refused(unit -> unit.setTouchpointType(
				MetadataFactory.createTouchpointType("org.eclipse.equinox.p2.native", Version.create("1.0.0"))));
		assertTrue(natives.contains("is not a bundle (org.eclipse.equinox.p2.native)"), natives);
	}

	@Test
	void nothingOfTheProgramIsTakenAway() {
		IRequirement not = MetadataFactory.createRequirement("org.eclipse.equinox.p2.iu", "gleaner.feature.feature.group",
				VersionRange.emptyRange, null, 0, 0, false);
		assertTrue(refused(unit -> unit.setRequirements(new IRequirement[] { not })).contains("wants something to be absent"));
	}

	@Test
	void noNewActions() {
		IRequirement action = MetadataFactory.createRequirement("org.eclipse.equinox.p2.iu", "maker.actions", VersionRange.emptyRange, null,
				1, 1, true);
		assertTrue(refused(unit -> unit.setMetaRequirements(new IRequirement[] { action })).contains("new actions to the installer"));
	}
}
