// SPDX-License-Identifier: EPL-2.0
/** Performances on disk: written while the show is on, so that nothing is lost; read again whatever became of them. */
package gleaner.performance.record;
