// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GeneratorEngine;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

class EngineCatalogTest {
	private static final String OURS = "gleaner.engine.markov";

	private final EngineCatalog catalog = new EngineCatalog();
	private final Map<ServiceReference<GeneratorEngine>, GeneratorEngine> services = new HashMap<>();
	private final List<ServiceReference<?>> made = new ArrayList<>();

	/** An OSGi framework, as far as the catalogue needs one. */
	@SuppressWarnings("unchecked")
	private ServiceReference<GeneratorEngine> register(String id, String name, int ranking, String plugin, GeneratorEngine engine) {
		int number = services.size();
		Bundle bundle = (Bundle) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Bundle.class },
				(_, method, _) -> switch (method.getName()) {
				case "getVersion" -> new Version(1, 2, 3);
				case "getSymbolicName" -> plugin;
				case "getBundleId" -> (long) number;
				case "getLocation" -> plugin.startsWith("large.") ? "gleaner-plugin:x/y.jar" : "reference:file:plugins/" + plugin;
				default -> throw new UnsupportedOperationException(method.getName());
				});
		ServiceReference<GeneratorEngine> reference = (ServiceReference<GeneratorEngine>) Proxy.newProxyInstance(
				getClass().getClassLoader(), new Class<?>[] { ServiceReference.class },
				(self, method, arguments) -> switch (method.getName()) {
				case "getProperty" -> switch (String.valueOf(arguments[0])) {
				case GeneratorEngine.ID -> id;
				case GeneratorEngine.NAME -> name;
				case "gleaner.fence.bundle" -> "cutup.engine";
				case "gleaner.fence.version" -> "4.5.6";
				case "gleaner.fence.installed" -> 1_700_000_000_000L;
				default -> null;
				};
				case "getBundle" -> bundle;
				case "compareTo" -> Integer.compare(ranking * 1000 - number, Integer.parseInt(arguments[0].toString()));
				case "toString" -> Integer.toString(ranking * 1000 - number);
				case "hashCode" -> number;
				case "equals" -> self == arguments[0];
				default -> throw new UnsupportedOperationException(method.getName());
				});
		services.put(reference, engine);
		catalog.bindEngine(reference);
		catalog.activate((BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { BundleContext.class },
				(_, _, arguments) -> {
					made.add((ServiceReference<?>) arguments[0]);
					return services.get(arguments[0]);
				}));
		return reference;
	}

	@Test
	void enginesComeAndGoAndAreMadeOnlyWhenAskedFor() throws Exception {
		GeneratorEngine markov = Engines.saying((_, _) -> {});
		register("markov", "Markov", 0, OURS, markov);
		ServiceReference<GeneratorEngine> cutup = register("cutup", "Cut-up", 0, "cutup.engine", markov);
		assertEquals(List.of("Cut-up", "Markov"), catalog.list().stream().map(EngineEntry::name).toList());
		assertEquals("1.2.3", catalog.list().getFirst().version());
		assertEquals(List.of(), made);
		assertSame(markov, catalog.entry("markov").engine());
		assertEquals(1, made.size());
		EngineEntry removed = catalog.entry("cutup");
		catalog.unbindEngine(cutup);
		services.remove(cutup);
		assertEquals(List.of("markov"), catalog.list().stream().map(EngineEntry::id).toList());
		assertTrue(assertThrows(EngineException.class, removed::engine).getMessage()
				.contains("Cut-up of the plug-in cutup.engine 1.2.3 could not be started, or its plug-in was removed"));
		assertEquals("there is no engine \"cutup\", there are: markov",
				assertThrows(EngineException.class, () -> catalog.entry("cutup")).getMessage());
	}

	@Test
	void anEngineBehindAFenceIsOfThePluginThatHasIt() throws Exception {
		register("cutup", "Cut-up", 0, "gleaner.plugins", engine());
		assertEquals("cutup.engine", catalog.entry("cutup").plugin());
		assertEquals("4.5.6", catalog.entry("cutup").version());
		register("markov", "Markov", 0, "gleaner.plugins", engine());
		assertTrue(catalog.refused().getFirst().contains("the plug-in cutup.engine 4.5.6 has an engine with the id \"markov\""));
	}

	@Test
	void anEngineOfOthersThatCameIntoTheProgramIsLeftOut() {
		register("sly", "Sly", 0, "large.engine", engine());
		assertEquals(List.of(), catalog.list());
		assertTrue(catalog.refused().getFirst().contains("does not declare as a component"), catalog.refused().getFirst());
	}

	private static GeneratorEngine engine() {
		return Engines.saying((_, _) -> {});
	}

	@Test
	void ofTwoWithTheSameIdTheOneInstalledFirstStaysAndBothMakersAreNamed() throws Exception {
		GeneratorEngine first = engine();
		register("cutup", "Cut-up", 0, "cutup.engine", first);
		register("cutup", "Better Cut-up", 1000, "other.engine", engine());
		assertEquals(List.of("Cut-up"), catalog.list().stream().map(EngineEntry::name).toList());
		assertSame(first, catalog.entry("cutup").engine());
		assertEquals(List.of(
				"the plug-in other.engine 1.2.3 has an engine with the id \"cutup\", which the plug-in cutup.engine 1.2.3 has brought "
						+ "before; it is left out: remove the plug-in, or ask its author for another id"),
				catalog.refused());
	}

	@Test
	void nobodyReplacesAnEngineOfOurs() throws Exception {
		register("markov", "Markov", 1000, "evil", engine());
		String sentence = "the plug-in evil 1.2.3 has an engine with the id \"markov\", which is Gleaner's own, of "
				+ "gleaner.engine.markov; it is left out: remove the plug-in, or ask its author for another id";
		assertEquals(sentence, assertThrows(EngineException.class, () -> catalog.entry("markov")).getMessage(),
				"not even where ours is missing");
		GeneratorEngine ours = engine();
		register("markov", "Markov", 0, OURS, ours);
		assertSame(ours, catalog.entry("markov").engine());
		assertEquals(List.of(sentence), catalog.refused());
	}

	@Test
	void anIdThatCannotBeIsRefused() {
		register("../../outside", "Out", 0, "evil", engine());
		register("i".repeat(400), "Long", 0, "evil", engine());
		register(null, null, 0, "evil", engine());
		assertEquals(2, catalog.refused().size(),
				"without an id it is called null, which can be an id, and the engine will say that it is another");
		assertTrue(catalog.refused().getFirst().contains("\"../../outside\", which is not allowed"), catalog.refused().getFirst());
		assertTrue(catalog.refused().get(1).length() < 300, catalog.refused().get(1));
	}

	@Test
	void anEngineThatSaysItIsAnotherIsNamed() {
		register("cutup", "Cut-up", 0, "evil", Engines.named("markov"));
		String sentence = assertThrows(EngineException.class, () -> catalog.entry("cutup").info()).getMessage();
		assertEquals(
				"the plug-in evil 1.2.3 announces an engine with the id \"cutup\", but the engine says that its id is \"markov\" (which "
						+ "is Gleaner's own, of gleaner.engine.markov); it is left out: tell its author",
				sentence);
	}

	@Test
	void itKnowsWhetherSomebodyWasLeftBehind() {
		register("cutup", "Cut-up", 0, "cutup.engine", engine());
		assertFalse(catalog.hasLeftBehind());
		CountDownLatch released = new CountDownLatch(1);
		register("mute", "Mute", 0, "evil", new Hostile() {
			@Override
			public EngineInfo info() {
				while (released.getCount() > 0) {
					try {
						released.await();
					} catch (InterruptedException e) {
						continue; // deaf
					}
				}
				return super.info();
			}
		});
		assertThrows(EngineException.class, () -> catalog.entry("mute").info());
		assertTrue(catalog.hasLeftBehind());
		released.countDown();
	}

	@Test
	void withoutEnginesItSaysSo() {
		assertEquals("there is no engine \"markov\", none is installed",
				assertThrows(EngineException.class, () -> EngineCatalog.of().entry("markov")).getMessage());
	}
}
