// SPDX-License-Identifier: EPL-2.0
/** Where the poems of a round come from: an engine, the studio's poems, a file; made ahead of the stage. */
package gleaner.performance.supply;
