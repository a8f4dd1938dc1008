// What a command needs to find the data and the server that has them open; loads nothing of the server itself.
export { type DatabaseSetting, readDatabaseSetting } from './database-setting.ts';
export { DOOR_FILE, type Door, proofOf } from './own-data/door.ts';
export { copyDaysIn, dataFolderIn } from './settings.ts';
