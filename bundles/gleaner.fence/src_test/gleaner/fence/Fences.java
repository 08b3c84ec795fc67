// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.GeneratorEngine;
import gleaner.engine.testkit.hostile.HostileEngines;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Processes with the engines of {@link KitHost}. */
final class Fences {
	static final int MEGABYTES = 48;
	/** For engines that hang: how long it takes until that is found out. */
	static final FenceLimits SHORT = new FenceLimits(Duration.ofMinutes(2), Duration.ofSeconds(2), Duration.ofSeconds(2),
			Duration.ofMillis(700));
	/** For all others: no slow machine decides a test. */
	static final FenceLimits LONG = new FenceLimits(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(2),
			Duration.ofMillis(700));

	private Fences() {
	}

	static Fence of(Wall wall, boolean network) {
		return of(wall, network, LONG, MEGABYTES);
	}

	static Fence of(Wall wall, boolean network, FenceLimits limits, int megabytes) {
		return new Fence(() -> new FenceCommand(List.of(), classPath(), KitHost.class.getName(), List.of(), network, megabytes),
				_ -> List.of(),
				() -> wall, limits);
	}

	static Fence of(Wall wall, FenceLog log) {
		return new Fence(() -> new FenceCommand(List.of(), classPath(), KitHost.class.getName(), List.of(), false, MEGABYTES),
				_ -> List.of(),
				() -> wall, LONG, log);
	}

	/** Where the classes are, whatever has started this program. */
	static List<Path> classPath() {
		List<Path> places = new ArrayList<>();
		for (Class<?> each : Stream.of(Fence.class, KitHost.class, GeneratorEngine.class, HostileEngines.class).toList()) {
			try {
				places.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()));
			} catch (URISyntaxException e) {
				throw new IllegalStateException(e);
			}
		}
		return places.stream().distinct().toList();
	}
}
