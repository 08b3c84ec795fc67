package gleaner.voice;

import gleaner.engine.EngineException;

/** What is said when an engine breaks: a fault that its author has to mend, not the poet. */
final class EngineFault {
	private EngineFault() {
	}

	/** @param what what it did not manage, e.g. {@code broke off} */
	static EngineException of(String engine, String what, Throwable fault) {
		if (fault instanceof OutOfMemoryError) return new EngineException("the engine " + engine + " " + what + ": there is not enough memory for it; use smaller corpora or a lower order", fault);
		String said = fault.getMessage() == null || fault.getMessage().isBlank() ? "" : " (" + fault.getMessage().strip() + ")";
		return new EngineException("the engine " + engine + " " + what + " because of a fault in it" + said + "; try other settings, and tell its author", fault);
	}
}
