
// SPDX-License-Identifier: EPL-2.0
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a window of an X display lets itself be waited for: sends it _NET_WM_PING every 20 ms, as window managers do, and notes when
 * it answers. The answer comes from the UI thread, so that no probe within the program is needed.
 *
 * <p>Usage: {@code java --enable-native-access=ALL-UNNAMED Pings.java WINDOW SECONDS [WHAT]}; WINDOW as xdotool prints it. Prints the
 * longest wait, and how many were above 50 and above 100 ms.
 */
public final class Pings {
	private static final int PACE_MILLIS = 20;
	private static final int CLIENT_MESSAGE = 33;
	private static final long SUBSTRUCTURE_NOTIFY = 1L << 19;
	/** An XEvent of 64 bits: places of the fields of a client message. */
	private static final int EVENT_SIZE = 192;
	private static final int TYPE = 0;
	private static final int WINDOW = 32;
	private static final int MESSAGE_TYPE = 40;
	private static final int FORMAT = 48;
	private static final int DATA = 56;

	private static final Linker LINKER = Linker.nativeLinker();
	private static final SymbolLookup X11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
	private static final ValueLayout P = ValueLayout.ADDRESS;
	private static final ValueLayout L = ValueLayout.JAVA_LONG;
	private static final ValueLayout I = ValueLayout.JAVA_INT;

	private static MethodHandle x11(String name, ValueLayout result, ValueLayout... arguments) {
		return LINKER.downcallHandle(X11.find(name).orElseThrow(), FunctionDescriptor.of(result, arguments));
	}

	public static void main(String[] words) throws Throwable {
		long window = Long.decode(words[0]);
		long nanos = (long) (Double.parseDouble(words[1]) * 1e9);
		String what = words.length > 2 ? words[2] : "window";
		MethodHandle atom = x11("XInternAtom", L, P, P, I);
		MethodHandle send = x11("XSendEvent", I, P, L, I, L, P);
		MethodHandle pending = x11("XPending", I, P);
		MethodHandle next = x11("XNextEvent", I, P, P);
		try (Arena arena = Arena.ofConfined()) {
			MemorySegment display = (MemorySegment) x11("XOpenDisplay", P, P).invokeWithArguments(MemorySegment.NULL);
			if (display.address() == 0) throw new IllegalStateException("there is no display");
			long root = (long) x11("XDefaultRootWindow", L, P).invokeWithArguments(display);
			long protocols = (long) atom.invokeWithArguments(display, arena.allocateFrom("WM_PROTOCOLS"), 0);
			long ping = (long) atom.invokeWithArguments(display, arena.allocateFrom("_NET_WM_PING"), 0);
			x11("XSelectInput", I, P, L, L).invokeWithArguments(display, root, SUBSTRUCTURE_NOTIFY);
			MemorySegment event = arena.allocate(EVENT_SIZE, 8);
			List<Long> sent = new ArrayList<>();
			List<Double> waits = new ArrayList<>();
			long began = System.nanoTime();
			long due = began;
			int answered = 0;
			while (System.nanoTime() - began < nanos || answered < sent.size() && System.nanoTime() - began < nanos + 20_000_000_000L) {
				long now = System.nanoTime();
				if (now >= due && now - began < nanos) {
					due = now + PACE_MILLIS * 1_000_000L;
					event.fill((byte) 0);
					event.set(ValueLayout.JAVA_INT, TYPE, CLIENT_MESSAGE);
					event.set(ValueLayout.JAVA_LONG, WINDOW, window);
					event.set(ValueLayout.JAVA_LONG, MESSAGE_TYPE, protocols);
					event.set(ValueLayout.JAVA_INT, FORMAT, 32);
					event.set(ValueLayout.JAVA_LONG, DATA, ping);
					event.set(ValueLayout.JAVA_LONG, DATA + 8, sent.size() + 1L);
					event.set(ValueLayout.JAVA_LONG, DATA + 16, window);
					sent.add(now);
					int _ = (int) send.invokeWithArguments(display, window, 0, 0L, event);
				}
				while ((int) pending.invokeWithArguments(display) > 0) {
					int _ = (int) next.invokeWithArguments(display, event);
					if (event.get(ValueLayout.JAVA_INT, TYPE) != CLIENT_MESSAGE || event.get(ValueLayout.JAVA_LONG, DATA) != ping) continue;
					if (event.get(ValueLayout.JAVA_LONG, DATA + 16) != window) continue;
					long number = event.get(ValueLayout.JAVA_LONG, DATA + 8);
					if (number < 1 || number > sent.size()) continue; // somebody else's
					waits.add((System.nanoTime() - sent.get((int) number - 1)) / 1e6);
					answered++;
				}
				Thread.sleep(1);
			}
			double longest = waits.stream().mapToDouble(d -> d).max().orElse(Double.NaN);
			System.out.printf(Locale.ENGLISH,
					"%s: longest wait %.0f ms; of %d pings %d above 50 ms, %d above 100 ms, %d without an answer%n",
					what, longest, sent.size(), waits.stream().filter(w -> w > 50).count(), waits.stream().filter(w -> w > 100).count(),
					sent.size() - answered);
		}
	}
}
