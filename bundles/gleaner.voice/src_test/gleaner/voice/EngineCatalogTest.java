package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.GeneratorEngine;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

class EngineCatalogTest {
	private final EngineCatalog catalog = new EngineCatalog();
	private final Map<ServiceReference<GeneratorEngine>, GeneratorEngine> services = new HashMap<>();
	private final List<ServiceReference<?>> made = new ArrayList<>();

	/** An OSGi framework, as far as the catalogue needs one. */
	@SuppressWarnings("unchecked")
	private ServiceReference<GeneratorEngine> register(String id, String name, int ranking, GeneratorEngine engine) {
		Bundle bundle = (Bundle) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Bundle.class }, (_, _, _) -> new Version(1, 2, 3));
		int number = services.size();
		ServiceReference<GeneratorEngine> reference = (ServiceReference<GeneratorEngine>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { ServiceReference.class },
				(self, method, arguments) -> switch (method.getName()) {
				case "getProperty" -> arguments[0].equals(GeneratorEngine.ID) ? id : arguments[0].equals(GeneratorEngine.NAME) ? name : null;
				case "getBundle" -> bundle;
				case "compareTo" -> Integer.compare(ranking * 1000 - number, Integer.parseInt(arguments[0].toString()));
				case "toString" -> Integer.toString(ranking * 1000 - number);
				case "hashCode" -> number;
				case "equals" -> self == arguments[0];
				default -> throw new UnsupportedOperationException(method.getName());
				});
		services.put(reference, engine);
		catalog.bindEngine(reference);
		catalog.activate((BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { BundleContext.class }, (_, _, arguments) -> {
			made.add((ServiceReference<?>) arguments[0]);
			return services.get(arguments[0]);
		}));
		return reference;
	}

	@Test
	void enginesComeAndGoAndAreMadeOnlyWhenAskedFor() throws EngineException {
		GeneratorEngine markov = Engines.saying((_, _) -> {
		});
		register("markov", "Markov", 0, markov);
		ServiceReference<GeneratorEngine> cutup = register("cutup", "Cut-up", 0, markov);
		assertEquals(List.of("Cut-up", "Markov"), catalog.list().stream().map(EngineEntry::name).toList());
		assertEquals("1.2.3", catalog.list().getFirst().version());
		assertEquals(List.of(), made);
		assertSame(markov, catalog.get("markov"));
		assertEquals(1, made.size());
		EngineEntry removed = catalog.entry("cutup");
		catalog.unbindEngine(cutup);
		services.remove(cutup);
		assertEquals(List.of("markov"), catalog.list().stream().map(EngineEntry::id).toList());
		assertTrue(assertThrows(EngineException.class, removed::engine).getMessage().contains("Cut-up could not be started, or its plug-in was removed"));
		assertEquals("there is no engine \"cutup\", there are: markov", assertThrows(EngineException.class, () -> catalog.get("cutup")).getMessage());
	}

	@Test
	void ofTwoWithTheSameIdTheHigherRankingCounts() throws EngineException {
		GeneratorEngine better = Engines.saying((_, _) -> {
		});
		register("markov", "Markov", 0, Engines.saying((_, _) -> {
		}));
		register("markov", "Better Markov", 5, better);
		assertEquals(List.of("Better Markov"), catalog.list().stream().map(EngineEntry::name).toList());
		assertSame(better, catalog.get("markov"));
	}

	@Test
	void withoutEnginesItSaysSo() {
		assertEquals("there is no engine \"markov\", none is installed", assertThrows(EngineException.class, () -> EngineCatalog.of().get("markov")).getMessage());
	}
}
