// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import gleaner.cluster.JobFolder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Why a job that runs on this machine does nothing for a while: the poet has asked for it, or needs the battery. Safe for threads. */
public final class Pauses {
	private static final long BETWEEN_LOOKS_NANOS = Duration.ofSeconds(5).toNanos();

	private final JobFolder folder;
	private final BooleanSupplier battery;
	private boolean isOnBattery;
	private long looked;
	private boolean hasLooked;

	public Pauses(JobFolder folder) {
		this(folder, Battery::isAllThereIs);
	}

	/** @param battery whether the machine lives on its battery; asked now and then */
	Pauses(JobFolder folder, BooleanSupplier battery) {
		this.folder = folder;
		this.battery = battery;
	}

	/** Why it is to do nothing just now; nothing if it may work. */
	public Optional<String> why() {
		if (folder.isAskedToPause()) return Optional.of("the job was paused");
		return isOnBattery() ? Optional.of("this machine runs on its battery") : Optional.empty();
	}

	private synchronized boolean isOnBattery() {
		long now = System.nanoTime();
		if (hasLooked && now - looked < BETWEEN_LOOKS_NANOS) return isOnBattery;
		hasLooked = true;
		looked = now;
		isOnBattery = battery.getAsBoolean();
		return isOnBattery;
	}
}
