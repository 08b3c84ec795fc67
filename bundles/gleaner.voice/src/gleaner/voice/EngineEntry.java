package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GeneratorEngine;
import java.util.function.Supplier;

/** An engine in a list. Id, name and version are known without it; it is made when it is first asked for. */
public final class EngineEntry {
	private final String id;
	private final String name;
	private final String version;
	private final Supplier<GeneratorEngine> engine;

	/** @param engine gives {@code null} if the engine has gone meanwhile */
	EngineEntry(String id, String name, String version, Supplier<GeneratorEngine> engine) {
		this.id = id;
		this.name = name;
		this.version = version;
		this.engine = engine;
	}

	public String id() {
		return id;
	}

	/** What poets read. */
	public String name() {
		return name;
	}

	/** The version of the plug-in it comes from; empty if it comes from none. */
	public String version() {
		return version;
	}

	/** @throws EngineException if it cannot be made or has been removed meanwhile */
	public GeneratorEngine engine() throws EngineException {
		GeneratorEngine made;
		try {
			made = engine.get();
		} catch (RuntimeException | LinkageError e) {
			throw EngineFault.of(name, "could not be started", e);
		}
		if (made == null) throw new EngineException("the engine " + name + " could not be started, or its plug-in was removed; install the plug-in again");
		return made;
	}

	/** Who the engine is. Makes it. */
	public EngineInfo info() throws EngineException {
		GeneratorEngine made = engine();
		try {
			return made.info();
		} catch (RuntimeException | LinkageError e) {
			throw EngineFault.of(name, "cannot say what it is", e);
		}
	}

	@Override
	public String toString() {
		return name;
	}
}
