// SPDX-License-Identifier: EPL-2.0
package gleaner.training.blas;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/** Finds, unpacks and loads OpenBLAS through JavaCPP, and looks its functions up. Loaded once in a process, as native code is. */
final class OpenBlasLibrary {
	private static final String CACHE = "org.bytedeco.javacpp.cachedir";
	/** The extracted files are told apart by this, not by where the program lies. Goes with the versions in the pom. */
	private static final String VERSIONS = "nd4j-1.0.0-M2.1";
	private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
	private static final List<String> SKYLAKE = List.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");

	private static Blas loaded;

	private OpenBlasLibrary() {
	}

	static synchronized Blas blas() throws NativeCodeException {
		if (loaded == null) loaded = load();
		return loaded;
	}

	private static Blas load() throws NativeCodeException {
		if (System.getProperty(CACHE) == null)
			System.setProperty(CACHE, Path.of(System.getProperty("user.home"), ".gleaner", "native", VERSIONS).toString());
		try {
			nameProcessor();
			Loader.load(openblas_nolapack.class);
			SymbolLookup library = SymbolLookup.libraryLookup(file(), Arena.global());
			runOnCallersThread(library);
			return new Blas(
					function(library, "cblas_sgemm", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_FLOAT, ADDRESS,
							JAVA_INT, ADDRESS, JAVA_INT, JAVA_FLOAT, ADDRESS, JAVA_INT),
					function(library, "cblas_sgemv", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_FLOAT, ADDRESS, JAVA_INT, ADDRESS,
							JAVA_INT, JAVA_FLOAT, ADDRESS, JAVA_INT));
		} catch (Throwable e) {
			throw new NativeCodeException("the native code for training cannot be loaded on " + Loader.getPlatform() + " (" + e.getMessage()
					+ "); training needs Linux or Windows on x86-64, or a Mac with an Apple processor", e);
		}
	}

	/** Takes arrays of Java as they lie: the collector of garbage waits for the call. */
	private static MethodHandle function(SymbolLookup library, String name, MemoryLayout... arguments) {
		return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), FunctionDescriptor.ofVoid(arguments),
				Linker.Option.critical(true));
	}

	private static Path file() throws IOException {
		return Loader.getLoadedLibraries().values().stream().map(Path::of)
				.filter(p -> p.getFileName().toString().matches("(lib)?openblas.*")).findFirst()
				.orElseThrow(() -> new IOException("OpenBLAS is not among " + Loader.getLoadedLibraries().keySet()));
	}

	private static void runOnCallersThread(SymbolLookup library) throws Throwable {
		MethodHandle threads = Linker.nativeLinker().downcallHandle(library.findOrThrow("openblas_set_num_threads"),
				FunctionDescriptor.ofVoid(JAVA_INT));
		threads.invokeExact(1);
	}

	/** This OpenBLAS takes newer processors for older ones, at half the speed: where AVX-512 is there, it is told so. */
	private static void nameProcessor() throws Throwable {
		if (System.getenv("OPENBLAS_CORETYPE") != null || !Files.isReadable(PROCESSOR)) return;
		List<String> flags = Files.readAllLines(PROCESSOR).stream().filter(line -> line.startsWith("flags")).findFirst()
				.map(line -> List.of(line.split("\\s+"))).orElse(List.of());
		if (!flags.containsAll(SKYLAKE)) return;
		MethodHandle setenv = Linker.nativeLinker().downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow("setenv"),
				FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
		try (Arena arena = Arena.ofConfined()) {
			int ignored = (int) setenv.invokeExact(arena.allocateFrom("OPENBLAS_CORETYPE"), arena.allocateFrom("SkylakeX"), 0);
		}
	}
}
