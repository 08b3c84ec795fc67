// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.check;

import gleaner.plugins.PluginException;
import gleaner.plugins.fence.DeclaredEngine;
import gleaner.plugins.fence.Trial;
import gleaner.plugins.site.Delivered;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.site.PluginSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tries a plug-in that is not installed, and leaves nothing behind: its bundles are examined as if they were to be installed, then each
 * engine is tried against the test kit in a process of its own. Blocks, for minutes at times; not for the UI thread.
 */
public final class PluginCheck {
	/** How long one promise may take to be tried if nothing else is said. */
	public static final Duration USUAL_PATIENCE = Duration.ofSeconds(90);

	private static final String ID = "gleaner.engine.id";

	private final PluginSources sources;
	private final Map<String, String> settings;
	private final Duration patience;

	/**
	 * @param settings of the engines, beside the standard ones
	 * @param patience how long a promise may take to be tried
	 */
	public PluginCheck(PluginSources sources, Map<String, String> settings, Duration patience) {
		this.sources = sources;
		this.settings = Map.copyOf(settings);
		this.patience = patience;
	}

	/**
	 * Tries what is at a place.
	 *
	 * @param place a jar, zip file, folder, address, or the folder of a project that was built
	 * @param id of the plug-in, if there are several
	 * @param strictness from 1 to 10
	 * @param listener hears what is tried now, in words
	 * @throws PluginException if there is nothing to be tried
	 */
	public CheckReport check(String place, Optional<String> id, int strictness, Consumer<String> listener)
			throws PluginException, InterruptedException {
		PluginSource source = Built.at(sources, place);
		Offer offer = Offer.choose(source.offers(), id, "at " + place);
		Path folder = null;
		try {
			folder = Files.createTempDirectory("gleaner-check-").toRealPath();
			List<Delivered> bundles = source.fetch(offer, folder);
			List<String> faults = new ArrayList<>();
			try {
				sources.examine(offer, bundles);
			} catch (PluginException e) {
				faults.add(e.getMessage().replace(" was not installed: ", " cannot be installed: "));
				return new CheckReport(offer.id(), offer.version(), strictness, faults, List.of());
			}
			List<Path> jars = bundles.stream().map(Delivered::file).toList();
			return new CheckReport(offer.id(), offer.version(), strictness, faults, engines(jars, strictness, faults, listener));
		} catch (IOException e) {
			throw new PluginException("what is at " + place + " cannot be tried: " + e.getMessage(), e);
		} finally {
			delete(folder);
		}
	}

	private List<CheckReport.TriedEngine> engines(List<Path> jars, int strictness, List<String> faults, Consumer<String> listener)
			throws IOException, PluginException, InterruptedException {
		List<DeclaredEngine> declared = Trial.engines(jars);
		for (Path jar : jars) for (String type : Unannounced.engines(jar))
			if (declared.stream().noneMatch(each -> each.type().equals(type)))
				faults.add("the class " + type + " is an engine without a component, so Gleaner would not find it; write "
						+ "@Component(property = { GeneratorEngine.ID + \"=…\", GeneratorEngine.NAME + \"=…\" }) above it, and build it "
						+ "with bnd or Tycho, which read that");
		List<CheckReport.TriedEngine> tried = new ArrayList<>();
		for (DeclaredEngine engine : declared) {
			if (engine.id().isBlank())
				faults.add("the component of " + engine.type() + " does not say which engine it is; add the property " + ID
						+ " to its @Component: GeneratorEngine.ID + \"=…\"");
			else tried.add(new CheckReport.TriedEngine(engine.id(), engine.name(),
					new Trial(jars, settings, patience).run(engine, strictness, listener)));
		}
		return tried;
	}

	private static void delete(Path folder) {
		if (folder == null) return;
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		} catch (IOException e) {
			System.getLogger(PluginCheck.class.getName()).log(System.Logger.Level.DEBUG, "not deleted: " + folder, e);
		}
	}
}
