// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.data;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found out once is not found out again; when it is full, nothing more is kept. Two threads may find the same at once.
 * Thread-safe.
 */
public final class Remembered<K, V> {
	private final Map<K, V> known = new ConcurrentHashMap<>();
	private final int most;

	/** @param most so many answers are kept, or a few more */
	public Remembered(int most) {
		this.most = most;
	}

	/** @param find gives the same answer whenever it is asked, never null */
	public V get(K key, Function<K, V> find) {
		V value = known.get(key);
		if (value != null) return value;
		value = find.apply(key);
		if (known.size() < most) known.put(key, value);
		return value;
	}
}
