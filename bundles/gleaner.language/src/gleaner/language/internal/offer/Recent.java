// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps what was asked for last, and makes what it does not have. Two threads may make the same at once. Thread-safe. */
final class Recent<K, V> {
	private final Map<K, V> values;

	/** @param most so many are kept */
	Recent(int most) {
		values = new LinkedHashMap<>(16, 0.75f, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > most;
			}
		};
	}

	V get(K key, Function<K, V> maker) {
		synchronized (values) {
			V known = values.get(key);
			if (known != null) return known;
		}
		V made = maker.apply(key);
		synchronized (values) {
			V other = values.putIfAbsent(key, made);
			return other == null ? made : other;
		}
	}
}
