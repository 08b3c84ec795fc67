package gleaner.voice;

import gleaner.engine.Generator;
import gleaner.studio.debris.DebrisHeader;

/** A voice whose model is open. Close it when it is not needed any more. Safe for use by several threads. */
public final class OpenVoice implements AutoCloseable {
	private final OpenModels.Lease lease;
	private final DebrisHeader header;

	OpenVoice(OpenModels.Lease lease, DebrisHeader header) {
		this.lease = lease;
		this.header = header;
	}

	public Generator generator() {
		return lease.generator();
	}

	/** What debris of this voice says about it. */
	public DebrisHeader header() {
		return header;
	}

	@Override
	public void close() {
		lease.close();
	}
}
