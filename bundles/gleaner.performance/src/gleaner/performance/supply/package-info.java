/** Where the poems of a round come from: an engine, the studio's poems, a file; made ahead of the stage. */
package gleaner.performance.supply;
