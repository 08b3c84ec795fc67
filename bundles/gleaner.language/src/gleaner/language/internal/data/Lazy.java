// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.data;

import java.util.function.Supplier;

/** A part that is loaded when it is first asked for, once, whichever thread asks first. */
public final class Lazy<T> implements Supplier<T> {
	private final Supplier<T> maker;
	private volatile T value;

	public Lazy(Supplier<T> maker) {
		this.maker = maker;
	}

	@Override
	public T get() {
		T known = value;
		if (known != null) return known;
		synchronized (this) {
			if (value == null) value = maker.get();
			return value;
		}
	}
}
